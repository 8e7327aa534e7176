# ranger's forest and party's conditional importance on the tables of forest_benchmark.py.
#
#     Rscript forest_peer.R ranger TRAIN.raw NEW.raw OUT COLUMNS TREES CANDIDATES MINIMUM_NODE THREADS [quantiles]
#     Rscript forest_peer.R party TRAIN.raw COLUMNS TREES CANDIDATES THRESHOLD
#
# Writes OUT-predictions.raw, and with `quantiles` OUT-quantiles.raw, the 0.9 quantiles of the first 5,000 new rows. Prints
# seconds, and party's importances, as a JSON object.
arguments <- commandArgs(trailingOnly = TRUE)

table_of <- function(path, columns) {
  values <- matrix(readBin(path, "double", file.info(path)$size / 8, endian = "little"), ncol = columns)
  colnames(values) <- c(sprintf("x%02d", seq_len(columns - 1)), "y")
  values
}

seconds <- function(expression) system.time(expression)[["elapsed"]]

write_numbers <- function(values, name) {
  writeBin(as.vector(values), paste0(arguments[4], "-", name, ".raw"), endian = "little")
}

by_ranger <- function() {
  suppressPackageStartupMessages(library(ranger))
  numbers <- as.integer(arguments[5:9])
  train <- table_of(arguments[2], numbers[1])
  new <- table_of(arguments[3], numbers[1])[, -numbers[1]]
  threads <- numbers[5]
  # Its quickest: a matrix, no formula, no out-of-bag error.
  grow <- function(...) {
    ranger(
      x = train[, -numbers[1]], y = train[, "y"], num.trees = numbers[2], mtry = numbers[3],
      min.node.size = numbers[4], num.threads = threads, seed = 10001, oob.error = FALSE, verbose = FALSE, ...
    )
  }
  rows <- new[seq_len(min(40000, nrow(new))), ]
  training <- seconds(forest <- grow())
  prediction <- seconds(predicted <- predict(forest, rows, num.threads = threads, verbose = FALSE)$predictions)
  write_numbers(predicted, "predictions")
  if (length(arguments) == 10) {
    quantiles <- predict(
      grow(quantreg = TRUE), new[1:5000, ], type = "quantiles", quantiles = 0.9, num.threads = threads
    )
    write_numbers(quantiles$predictions, "quantiles")
  }
  nodes <- sum(sapply(forest$forest$split.varIDs, length))
  cat(sprintf(
    '{"trainingSeconds": %.4f, "predictionSeconds": %.4f, "nodes": %d}\n', training, prediction, nodes
  ))
}

by_party <- function() {
  suppressPackageStartupMessages(library(party))
  numbers <- as.numeric(arguments[3:6])
  data <- as.data.frame(table_of(arguments[2], numbers[1]))
  set.seed(1)
  forest <- cforest(y ~ ., data, controls = cforest_unbiased(ntree = numbers[2], mtry = numbers[3]))
  taken <- seconds(importance <- varimp(forest, conditional = TRUE, threshold = numbers[4]))
  # A node is a list whose fourth entry says whether it is a leaf, the eighth and ninth are its children.
  count <- function(node) if (node[[4]]) 1 else 1 + count(node[[8]]) + count(node[[9]])
  nodes <- sum(sapply(forest@ensemble, count))
  each <- paste(sprintf('"%s": %.17g', names(importance), importance), collapse = ", ")
  cat(sprintf(
    '{"conditionalSeconds": %.4f, "nodes": %d, "conditionalImportance": {%s}}\n', taken, as.integer(nodes), each
  ))
}

if (arguments[1] == "ranger") by_ranger() else by_party()
