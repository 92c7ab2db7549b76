//! What integrations of a kind have in common: for each kind a group of props to flatten, and a trait with the behaviour.
