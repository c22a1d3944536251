# Writes a list as JSON with 15 significant digits. NULL and NA become null.
library(jsonlite)
write_reference <- function(value, file) {
  writeLines(toJSON(value, digits = I(15), auto_unbox = TRUE, na = "null", null = "null"), file)
}
