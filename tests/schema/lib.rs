//! Schemas, judged by programs of others: see the files beside this one.
