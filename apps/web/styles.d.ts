/** Style sheets are imported for the bundler, which puts them beside the program. */
declare module '*.css'
