//! Where the compiler's time goes, by its own account (`-Zself-profile`, of nightly).

use std::fs;
use std::path::Path;

use analyzeme::ProfilingData;

use crate::Fallible;

/// What the time goes to, in the order in which a crate is compiled. An activity belongs to the first whose word it has.
const KINDS: [(&str, &[&str]); 9] = [
    // These wait for others, and would count what those do again.
    (WAITS, &["finish_ongoing_codegen", "LLVM_thinlto", "LLVM_passes", "codegen_crate"]),
    ("LLVM", &["LLVM", "codegen_module"]),
    ("crates read", &["metadata_decode", "metadata_register"]),
    ("macros expanded", &["expand_", "derive_proc_macro"]),
    ("names resolved", &["resolve_", "finalize_", "late_resolve", "hir_crate", "parse_crate"]),
    ("constants", &["eval_to", "const_eval", "eval_static", "inhabited"]),
    ("borrows checked", &["borrowck", "borrow_set"]),
    (
        "types checked",
        &[
            "typeck",
            "type_op",
            "obligation",
            "wf",
            "well_formed",
            "implied_outlives",
            "implied_bounds",
            "normaliz",
            "specialization",
            "predicates",
            "impl_",
            "trait_impls",
            "coherent",
            "type_of",
            "fn_sig",
            "param_env",
            "codegen_select",
            "method_autoderef",
            "dropck",
            "variances",
        ],
    ),
    (
        "MIR, and what of it is compiled",
        &[
            "mir",
            "thir",
            "items_of_instance",
            "mono",
            "cgu",
            "symbol_name",
            "layout",
            "fn_abi",
            "vtable",
            "optimized",
            "instance",
        ],
    ),
];
const WAITS: &str = "waits";
const REST: &str = "else";

/// The names of what time goes to.
pub fn kinds() -> impl Iterator<Item = &'static str> {
    KINDS.iter().map(|(name, _)| *name).filter(|name| *name != WAITS).chain([REST])
}

/// Milliseconds of each of [`kinds`], of the one crate whose account lies in a folder.
pub fn milliseconds(folder: &Path) -> Fallible<Vec<f64>> {
    let mut files = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<Fallible<Vec<_>>>()?;
    let (Some(file), true) = (files.pop(), files.is_empty()) else {
        return Err("not one account of the compiler's time".into());
    };
    let data = ProfilingData::new(&file).map_err(|error| error.to_string())?;
    let activities = data.perform_analysis().query_data;
    let of = |kind: &str| -> f64 {
        let those = activities.iter().filter(|activity| kind_of(&activity.label) == kind);
        those.map(|activity| activity.self_time.as_secs_f64() * 1e3).fold(0.0, |sum, time| sum + time)
    };
    Ok(kinds().map(of).collect())
}

fn kind_of(activity: &str) -> &'static str {
    let kind = KINDS.iter().find(|(kind, words)| {
        // What waits has a whole name: `LLVM_passes` waits, `LLVM_module_optimize` does not.
        words.iter().any(|word| if *kind == WAITS { activity == *word } else { activity.contains(word) })
    });
    kind.map_or(REST, |(name, _)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_activity_is_of_one_kind() {
        let expected = [
            ("LLVM_module_optimize", "LLVM"),
            ("LLVM_passes", WAITS),
            ("expand_proc_macro", "macros expanded"),
            ("typeck_root", "types checked"),
            ("mir_borrowck", "borrows checked"),
            ("mir_built", "MIR, and what of it is compiled"),
            ("eval_to_allocation_raw", "constants"),
            ("metadata_decode_entry_impl_trait_header", "crates read"),
            ("incremental_persist", REST),
        ];
        for (activity, kind) in expected {
            assert_eq!(kind_of(activity), kind, "{activity}");
        }
    }
}
