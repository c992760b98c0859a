/** The page, as files in {@code META-INF/parley/page}; no Java. */
module dev.parley.webui {}
