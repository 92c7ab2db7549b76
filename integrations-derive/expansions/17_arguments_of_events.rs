#[derive(Integration)]
#[integration(levels(project, group))]
#[events(
    push,
    merge_request(default = false),
    issue,
    work_item(follows = issue),
    note(follows = merge_request),
    group_mention(levels(group)),
    alert(levels(group, project)),
)]
pub struct Crier {}
