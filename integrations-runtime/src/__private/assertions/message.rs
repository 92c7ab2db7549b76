//! The text of an assertion, put together when compiled.

pub(in crate::__private) const fn same(a: &str, b: &str) -> bool {
    let (mut a, mut b) = (a.as_bytes(), b.as_bytes());
    while let ([first_a, rest_a @ ..], [first_b, rest_b @ ..]) = (a, b) {
        if *first_a != *first_b {
            return false;
        }
        (a, b) = (rest_a, rest_b);
    }
    a.is_empty() && b.is_empty()
}

/// Whether two names differ by one letter, or by two that changed places: what comes before and after is the same.
pub(in crate::__private) const fn is_near(a: &str, b: &str) -> bool {
    let (mut a, mut b) = (a.as_bytes(), b.as_bytes());
    while let ([first_a, rest_a @ ..], [first_b, rest_b @ ..]) = (a, b) {
        if *first_a != *first_b {
            break;
        }
        (a, b) = (rest_a, rest_b);
    }
    while let ([rest_a @ .., last_a], [rest_b @ .., last_b]) = (a, b) {
        if *last_a != *last_b {
            break;
        }
        (a, b) = (rest_a, rest_b);
    }
    match (a, b) {
        ([_] | [], [_]) | ([_], []) => true,
        ([one, two], [other, another]) => *one == *another && *two == *other,
        _ => false,
    }
}

/// A message put together when compiled. What does not fit is cut.
pub(in crate::__private) struct Message {
    bytes: [u8; 512],
    length: usize,
}

impl Message {
    pub(in crate::__private) const fn new() -> Self {
        Self { bytes: [0; 512], length: 0 }
    }

    pub(in crate::__private) const fn then(mut self, text: &str) -> Self {
        let mut rest = text.as_bytes();
        while let [byte, tail @ ..] = rest {
            if let Some(place) = self.bytes.split_at_mut(self.length).1.first_mut() {
                *place = *byte;
                self.length += 1;
            }
            rest = tail;
        }
        self
    }

    pub(in crate::__private) const fn text(&self) -> &str {
        match std::str::from_utf8(self.bytes.split_at(self.length).0) {
            Ok(text) => text,
            Err(_) => "the declaration is not valid",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::is_near;

    #[test]
    fn a_slip_is_near() {
        for slip in ["order_payd", "orderpaid", "order_paidd", "odrer_paid", "order_paid_", "Order_paid"] {
            assert!(is_near("order_paid", slip), "{slip}");
        }
        for other in ["order_sent", "order", "order_diap", ""] {
            assert!(!is_near("order_paid", other), "{other}");
        }
    }
}
