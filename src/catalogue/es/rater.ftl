# rater
