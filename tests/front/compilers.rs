//! compilers
