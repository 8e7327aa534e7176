// The room Analyses.
