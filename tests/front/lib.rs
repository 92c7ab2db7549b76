//! What front ends of others make of the schemas: see the files beside this one.
