//! E-mail about pushes.

mod compose;
#[cfg(test)]
mod tests;

use integrations_runtime::bases::chat::Branches;
use integrations_runtime::event::payload::Push;
use integrations_runtime::mail::{Mail, Mailer};
use integrations_runtime::{Context, Execute, ExecuteError, Integration, Outcome, Violation};

use crate::email::{self, recipients};

/// Sends the commits of each push to a list of people by e-mail.
///
/// A recipient reads none of the other addresses.
#[derive(Debug, Integration)]
#[integration(category = common, title = "Emails on push")]
#[events(push, tag_push)]
pub struct EmailsOnPush {
    /// The message is from whoever pushed, if that address belongs to the domain that this product sends from. If not, it
    /// is from this product, and answers go to whoever pushed.
    #[prop(title = "Send from committer")]
    send_from_committer_email: bool,

    /// Leaves out which files each commit changed; the link to the comparison stays.
    #[prop(title = "Disable code diffs")]
    disable_diffs: bool,

    /// Pushes to other branches are passed over. Tags are always told.
    #[prop(title = "Branches for which notifications are to be sent", default = Branches::All)]
    branches_to_be_notified: Branches,

    /// The addresses, at most 750, with spaces or line breaks in between.
    #[prop(type = textarea, placeholder = "tanuki@example.com gitlab@example.com", validate = addresses)]
    recipients: String,
}

/// How many recipients there may be, as GitLab has it.
const MOST: usize = 750;

fn addresses(list: &str) -> Result<(), Violation> {
    recipients::check(list, char::is_whitespace, MOST)
}

impl Execute for EmailsOnPush {
    async fn execute(&self, event: EmailsOnPushEvent, cx: &Context) -> Result<Outcome, ExecuteError> {
        let (EmailsOnPushEvent::Push(push) | EmailsOnPushEvent::TagPush(push)) = &event;
        let is_told =
            |branch| self.branches_to_be_notified.include(branch, &push.project, push.ref_protected);
        if !push.branch().is_none_or(is_told) {
            return Ok(Outcome::skipped("the branch is not one of those to be notified"));
        }
        let mail =
            compose::letter(&event, push, !self.disable_diffs).mail().list_id(email::list_id(&push.project));
        let mail = self.signed(mail, push, cx.mailer()?);
        let recipients = recipients::listed(&self.recipients, char::is_whitespace);
        email::send(recipients.into_iter().fold(mail, Mail::to), cx).await
    }
}

impl EmailsOnPush {
    /// Says who it is from. The name is always that of whoever pushed. The address is theirs where that is asked for and
    /// the mailer vouches for it: of another domain, the servers of the recipients would take it for forged.
    fn signed(&self, mail: Mail, push: &Push, mailer: &Mailer) -> Mail {
        let name = push.user_name.as_deref().or_else(|| push.user_username.as_deref());
        let mail = match name {
            Some(name) => mail.from_name(name),
            None => mail,
        };
        // Where the address is not public, GitLab sends none, or a word in its place. Not every mail server takes one with
        // letters beyond ASCII: the message is worth more than the address.
        let is_fit = |address: &&str| address.is_ascii() && recipients::is_address(address);
        let address = push.user_email.as_deref().filter(is_fit);
        match address {
            Some(address) if self.send_from_committer_email && mailer.vouches_for(address) => {
                mail.from_address(address)
            }
            Some(address) if self.send_from_committer_email => {
                mail.reply_to(name.unwrap_or_default(), address)
            }
            _ => mail,
        }
    }
}
