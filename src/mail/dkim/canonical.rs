//! The form of a mail that a signature is made over, which survives what relays do to lines and blanks (“relaxed” in RFC
//! 6376, 3.4.2 and 3.4.4).

/// A header as it stands in the mail; the value with its folds, without the line end.
pub(super) struct Field<'a> {
    pub(super) name: &'a [u8],
    pub(super) value: &'a [u8],
}

/// The headers in their order, and the text behind the empty line.
pub(super) fn headers(message: &[u8]) -> (Vec<Field<'_>>, &[u8]) {
    let mut fields: Vec<Field<'_>> = Vec::new();
    let mut rest = message;
    while let Some(length) = field_length(rest) {
        let (field, behind) = rest.split_at(length);
        let field = field.strip_suffix(b"\r\n").unwrap_or(field);
        if let Some(colon) = field.iter().position(|byte| *byte == b':') {
            let (name, value) = field.split_at(colon);
            fields.push(Field { name, value: value.get(1..).unwrap_or_default() });
        }
        rest = behind;
    }
    (fields, rest.strip_prefix(b"\r\n").unwrap_or(rest))
}

/// How long the header at the beginning is, its folded lines and line end included; none at the end of the headers.
fn field_length(rest: &[u8]) -> Option<usize> {
    if rest.is_empty() || rest.starts_with(b"\r\n") {
        return None;
    }
    let mut length = 0;
    for line in rest.split_inclusive(|byte| *byte == b'\n') {
        if length > 0 && !line.starts_with(b" ") && !line.starts_with(b"\t") {
            break;
        }
        length += line.len();
    }
    Some(length)
}

/// A header without its line end.
pub(super) fn header(field: &Field<'_>) -> Vec<u8> {
    let mut form = field.name.trim_ascii().to_ascii_lowercase();
    form.push(b':');
    let words = field.value.split(|byte| b" \t\r\n".contains(byte)).filter(|word| !word.is_empty());
    for (number, word) in words.enumerate() {
        if number > 0 {
            form.push(b' ');
        }
        form.extend(word);
    }
    form
}

/// A text: runs of blanks as one, none at the ends of lines, no empty lines at the end.
pub(super) fn body(text: &[u8]) -> Vec<u8> {
    let mut form = Vec::with_capacity(text.len());
    for line in text.split_inclusive(|byte| *byte == b'\n') {
        let line = line.strip_suffix(b"\n").unwrap_or(line);
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        let mut blank = false;
        for byte in line {
            if b" \t".contains(byte) {
                blank = true;
            } else {
                if blank {
                    form.push(b' ');
                }
                blank = false;
                form.push(*byte);
            }
        }
        form.extend(b"\r\n");
    }
    while form.ends_with(b"\r\n\r\n") {
        form.truncate(form.len() - 2);
    }
    if form == b"\r\n" {
        form.clear();
    }
    form
}
