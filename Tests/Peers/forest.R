# Random forests of ranger and conditional importance of party, for forest.py and the benchmark.
#
#     Rscript forest.R JOBS.csv
#
# JOBS.csv has one row a job: kind, train, test, out, trees, candidates, minimum_node, maximum_depth (0: none), seeds,
# threshold, threads. `train` and `test` are CSV files, column y the target, the others the predictors. It writes to `out`
#
#     scores       ranger's R2 on `test` for each of the seeds (one column)
#     importance   ranger's permutation importance, unscaled, a row a seed, a column a predictor
#     conditional  party's conditional permutation importance of a cforest, the same
suppressPackageStartupMessages({
  library(ranger)
  library(party)
})

# ranger grows tree i from seed * i: of seeds 1, 2, ... many trees would be the same. These share none.
first_seed <- 10000

grow <- function(job, data, seed, ...) {
  ranger(
    y ~ ., data, num.trees = job$trees, mtry = job$candidates, min.node.size = job$minimum_node,
    max.depth = job$maximum_depth, seed = first_seed + seed, num.threads = job$threads, ...
  )
}

scores <- function(job, data, seed) {
  held <- read.csv(job$test)
  predicted <- predict(grow(job, data, seed), held, num.threads = job$threads)$predictions
  c(r2 = 1 - sum((held$y - predicted)^2) / sum((held$y - mean(held$y))^2))
}

permutation <- function(job, data, seed) {
  importance(grow(job, data, seed, importance = "permutation", scale.permutation.importance = FALSE))
}

conditional <- function(job, data, seed) {
  set.seed(seed)
  forest <- cforest(y ~ ., data, controls = cforest_unbiased(ntree = job$trees, mtry = job$candidates))
  varimp(forest, conditional = TRUE, threshold = job$threshold)
}

jobs <- read.csv(commandArgs(trailingOnly = TRUE)[1], stringsAsFactors = FALSE)
kinds <- list(scores = scores, importance = permutation, conditional = conditional)
for (row in seq_len(nrow(jobs))) {
  job <- jobs[row, ]
  data <- read.csv(job$train)
  answers <- lapply(seq_len(job$seeds), function(seed) kinds[[job$kind]](job, data, seed))
  write.csv(do.call(rbind, answers), job$out, row.names = FALSE)
}
