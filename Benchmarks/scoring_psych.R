# The numbers of `Scripts/bench scoring` with R and psych: key.csv pre.csv post.csv.
suppressPackageStartupMessages(library(psych))
files <- commandArgs(trailingOnly = TRUE)
read <- function(path) read.csv(path, colClasses = "character", na.strings = "")
key <- read(files[1])
k <- nrow(key)
marked <- function(table) {
  answers <- as.matrix(table[key$item])
  points <- t(t(answers) == key$key) * 1
  points[is.na(points)] <- 0
  list(id = table$id, answers = answers, points = points, totals = rowSums(points))
}
pre <- marked(read(files[2]))
post <- marked(read(files[3]))

n <- nrow(post$points)
reliability <- alpha(post$points, warnings = FALSE, check.keys = FALSE)
group <- max(1, floor(0.27 * n + 0.5))
ordered <- sort(post$totals)
upper <- post$totals >= ordered[n - group + 1]
lower <- post$totals <= ordered[group]
options <- lapply(seq_len(k), function(i) table(post$answers[, i]))
raw <- reliability$total$raw_alpha

common <- intersect(pre$id, post$id)
one <- match(common, pre$id)
two <- match(common, post$id)
x <- pre$totals[one]
y <- post$totals[two]
test <- t.test(y, x, paired = TRUE)
rank <- suppressWarnings(wilcox.test(y, x, paired = TRUE, exact = FALSE))

list_of <- function(values) paste0("[", paste(sprintf("%.17g", values), collapse = ","), "]")
field <- function(name, text) sprintf('"%s":%s', name, text)
number <- function(name, value) field(name, sprintf("%.17g", value))
object <- function(...) paste0("{", paste(..., sep = ","), "}")
tables <- paste(sapply(seq_len(k), function(i) {
  counts <- options[[i]]
  field(key$item[i], paste0("{", paste(sprintf('"%s":%d', names(counts), counts), collapse = ","),
                            "}"))
}), collapse = ",")
cat(object(
  field("items", object(
    number("sum", sum(post$totals)), number("sum_sq", sum(post$totals^2)),
    field("blanks", list_of(colSums(is.na(post$answers)))),
    number("alpha", raw), number("sem", sd(post$totals) * sqrt(1 - raw)),
    field("mean", list_of(colMeans(post$points))),
    field("r_total", list_of(reliability$item.stats$raw.r)),
    field("r_rest", list_of(reliability$item.stats$r.drop)),
    field("alpha_if_deleted", list_of(reliability$alpha.drop$raw_alpha)),
    field("D27", list_of(colMeans(post$points[upper, ]) - colMeans(post$points[lower, ]))),
    field("options", paste0("{", tables, "}")))),
  field("gains", object(
    number("n", length(common)), number("mean_gain", mean(y - x)), number("sd_gain", sd(y - x)),
    number("t", test$statistic), number("d_z", mean(y - x) / sd(y - x)),
    number("r_pre_post", cor(x, y)), number("normalized_gain", mean(y - x) / (k - mean(x))),
    number("V_plus", rank$statistic),
    field("n01", list_of(colSums(pre$points[one, ] < post$points[two, ]))),
    field("n10", list_of(colSums(pre$points[one, ] > post$points[two, ])))))), "\n", sep = "")
