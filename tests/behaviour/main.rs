//! What the framework does, as the contract has it: one binary, so that it is linked once.
// A test says what is wrong by panicking.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
// A rule of one's own has the signature that the framework asks for.
#![allow(clippy::trivially_copy_pass_by_ref, clippy::unnecessary_wraps)]

mod aliases;
mod assigning;
mod availability;
mod bases_chat;
mod bases_ci;
mod bases_facts;
mod bases_issue_tracker;
mod bases_monitoring;
mod bases_slash_commands;
mod bases_wiki;
mod casting;
mod common;
mod conditions;
mod conditions_laws;
mod conditions_values;
mod configurations;
mod contract;
mod data_fields;
mod declarations;
mod dispatching;
mod event_arguments;
mod everything;
mod exposure;
mod group_enums;
mod group_laws;
mod group_nesting;
mod groups;
mod keys;
mod leaks;
mod newtypes;
mod own_rules;
mod payloads;
mod per_event;
mod real_payloads;
mod storing;
mod testing_out;
mod tracking;
mod validating;
mod values;
mod versions;
mod vocabularies;
