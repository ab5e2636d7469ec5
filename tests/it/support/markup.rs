//! As much reading of HTML as a plain web client needs: links, forms with their fields, and the text of a page.
//!
//! Our pages are written by one template engine, so that tags and quotes are balanced; anything else is a defect of the
//! page, and the stories that then find no form will say so.

/// A form as it was on the page, filled with what the page filled in.
#[derive(Clone, Debug, Default)]
pub(crate) struct Form {
    pub(crate) action: String,
    pub(crate) method: String,
    /// What would be sent: hidden fields, texts, and what is checked or selected.
    pub(crate) fields: Vec<(String, String)>,
    /// Every choice that the form offers: radio buttons, boxes, options, and submit buttons with a name.
    pub(crate) choices: Vec<(String, String)>,
    /// Names of the fields that a person types into.
    pub(crate) texts: Vec<String>,
    /// The words on its buttons.
    pub(crate) buttons: Vec<String>,
}

impl Form {
    /// Types or chooses a value. A button's name and value are given in the same way.
    pub(crate) fn fill(&mut self, name: &str, value: &str) -> &mut Self {
        assert!(
            self.texts.iter().any(|text| text == name)
                || self.choices.iter().any(|(choice, _)| choice == name)
                || self.fields.iter().any(|(field, _)| field == name),
            "the form offers no field {name}: {self:?}"
        );
        self.fields.retain(|(field, _)| field != name);
        self.fields.push((name.to_owned(), value.to_owned()));
        self
    }

    pub(crate) fn has(&self, name: &str) -> bool {
        self.texts.iter().chain(self.choices.iter().map(|(choice, _)| choice)).any(|known| known == name)
    }
}

/// The forms of a page, in its order.
pub(crate) fn forms(html: &str) -> Vec<Form> {
    let mut forms = Vec::new();
    let mut open: Option<Form> = None;
    let mut select: Option<(String, Vec<(String, bool)>)> = None;
    for (at, tag) in tags(html) {
        if tag.name == "form" {
            let method = tag.attribute("method").unwrap_or("get".into()).to_lowercase();
            open = Some(Form { action: tag.attribute("action").unwrap_or_default(), method, ..Form::default() });
            continue;
        }
        if tag.name == "/form" {
            forms.extend(open.take());
            continue;
        }
        let Some(form) = &mut open else { continue };
        let name = tag.attribute("name");
        match (tag.name.as_str(), name) {
            ("input", Some(name)) => {
                let value = tag.attribute("value");
                match tag.attribute("type").as_deref().unwrap_or("text") {
                    "radio" | "checkbox" => {
                        let value = value.unwrap_or("on".into());
                        form.choices.push((name.clone(), value.clone()));
                        if tag.attribute("checked").is_some() {
                            form.fields.push((name, value));
                        }
                    }
                    "submit" | "image" => form.choices.push((name, value.unwrap_or_default())),
                    "hidden" => form.fields.push((name, value.unwrap_or_default())),
                    _ => {
                        form.texts.push(name.clone());
                        form.fields.push((name, value.unwrap_or_default()));
                    }
                }
            }
            ("textarea", Some(name)) => {
                let typed = html[at..].find("</textarea").map_or("", |end| &html[at..at + end]);
                // The parser of a browser drops the first line break.
                let typed = typed.strip_prefix("\r\n").or(typed.strip_prefix('\n')).unwrap_or(typed);
                form.texts.push(name.clone());
                form.fields.push((name, unescape(typed)));
            }
            ("select", Some(name)) => select = Some((name, Vec::new())),
            ("option", _) => {
                if let Some((_, options)) = &mut select {
                    let value = tag.attribute("value").unwrap_or_else(|| text_until_tag(html, at));
                    options.push((value, tag.attribute("selected").is_some()));
                }
            }
            ("/select", _) => {
                if let Some((name, options)) = select.take() {
                    let chosen = options.iter().find(|(_, selected)| *selected).or(options.first());
                    form.fields.extend(chosen.map(|(value, _)| (name.clone(), value.clone())));
                    form.choices.extend(options.into_iter().map(|(value, _)| (name.clone(), value)));
                }
            }
            ("button", name) => {
                form.buttons.push(text_until_tag(html, at));
                if let Some(name) = name {
                    form.choices.push((name, tag.attribute("value").unwrap_or_default()));
                }
            }
            _ => {}
        }
    }
    forms
}

/// The addresses of all links of a page.
pub(crate) fn links(html: &str) -> Vec<String> {
    tags(html).filter(|(_, tag)| tag.name == "a").filter_map(|(_, tag)| tag.attribute("href")).collect()
}

/// What a person reads on a page, with single spaces.
pub(crate) fn text(html: &str) -> String {
    let mut text = String::new();
    let mut last = 0;
    let mut hidden = false;
    for (end, tag) in tags(html) {
        if !hidden {
            text.push_str(&html[last..end - tag.length]);
            text.push(' ');
        }
        match tag.name.as_str() {
            "script" | "style" => hidden = true,
            "/script" | "/style" => hidden = false,
            _ => {}
        }
        last = end;
    }
    text.push_str(&html[last..]);
    unescape(&text).split_whitespace().collect::<Vec<_>>().join(" ")
}

struct Tag {
    /// In lower case, with a slash in front where it closes.
    name: String,
    /// In bytes, with both brackets.
    length: usize,
    attributes: Vec<(String, String)>,
}

impl Tag {
    fn attribute(&self, name: &str) -> Option<String> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone())
    }
}

/// Every tag with the place just behind it.
fn tags(html: &str) -> impl Iterator<Item = (usize, Tag)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let start = at + html[at..].find('<')?;
            let rest = &html[start..];
            if rest.starts_with("<!--") {
                at = start + rest.find("-->")? + 3;
                continue;
            }
            if !rest[1..].starts_with(|c: char| c.is_ascii_alphabetic() || c == '/' || c == '!') {
                at = start + 1;
                continue;
            }
            let length = tag_length(rest)?;
            at = start + length;
            return Some((at, read_tag(&rest[1..length - 1], length)));
        }
    })
}

/// Up to the closing bracket that is in no quotes.
fn tag_length(rest: &str) -> Option<usize> {
    let mut quote = None;
    rest.char_indices().find_map(|(at, sign)| {
        match (quote, sign) {
            (None, '>') => return Some(at + 1),
            (None, '"' | '\'') => quote = Some(sign),
            (Some(open), _) if open == sign => quote = None,
            _ => {}
        }
        None
    })
}

fn read_tag(inside: &str, length: usize) -> Tag {
    let (name, mut rest) = inside.split_once(char::is_whitespace).unwrap_or((inside, ""));
    let mut attributes = Vec::new();
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
        if rest.is_empty() {
            break;
        }
        let end = rest.find(|c: char| c.is_whitespace() || c == '=').unwrap_or(rest.len());
        let key = rest[..end].to_lowercase();
        rest = rest[end..].trim_start();
        let mut value = "";
        if let Some(assigned) = rest.strip_prefix('=') {
            let assigned = assigned.trim_start();
            (value, rest) = match assigned.chars().next() {
                Some(quote @ ('"' | '\'')) => assigned[1..].split_once(quote).unwrap_or((&assigned[1..], "")),
                _ => assigned.split_at(assigned.find(char::is_whitespace).unwrap_or(assigned.len())),
            };
        }
        attributes.push((key, unescape(value)));
    }
    Tag { name: name.trim_end_matches('/').to_lowercase(), length, attributes }
}

fn text_until_tag(html: &str, at: usize) -> String {
    let rest = &html[at..];
    unescape(&rest[..rest.find('<').unwrap_or(rest.len())]).trim().to_owned()
}

fn unescape(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some(start) = rest.find('&') {
        plain.push_str(&rest[..start]);
        rest = &rest[start..];
        let read = rest.find(';').filter(|end| *end <= 10).and_then(|end| Some((entity(&rest[1..end])?, end + 1)));
        let (sign, length) = read.unwrap_or(('&', 1));
        plain.push(sign);
        rest = &rest[length..];
    }
    plain + rest
}

fn entity(name: &str) -> Option<char> {
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => '\u{a0}',
        _ => {
            let number = name.strip_prefix('#')?;
            let hex = number.strip_prefix(['x', 'X']).map(|hex| u32::from_str_radix(hex, 16));
            char::from_u32(hex.unwrap_or_else(|| number.parse()).ok()?)?
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_read_as_a_browser_would_send_it() {
        let page = r#"<!doctype html><p>a &lt; b <!-- <form> --></p>
            <form method="post" action="/f?a=1&amp;b=2"><input type=hidden name="csrf" value="x&quot;y">
            <fieldset><input type="radio" name="rating.a" value="1"><input type="radio" name="rating.a" value="2" checked></fieldset>
            <textarea name="comment.c">
 1 < 2 &amp; more</textarea><select name="group"><option value="peer">Peer<option selected>other</option></select>
            <button name="go" value="next">Save &amp; go</button></form>"#;
        let forms = forms(page);
        let [form] = forms.as_slice() else { panic!("one form: {forms:?}") };
        assert_eq!((form.method.as_str(), form.action.as_str()), ("post", "/f?a=1&b=2"));
        let fields: Vec<(&str, &str)> = form.fields.iter().map(|(name, value)| (&**name, &**value)).collect();
        let expected = [("csrf", "x\"y"), ("rating.a", "2"), ("comment.c", " 1 < 2 & more"), ("group", "other")];
        assert_eq!(fields, expected);
        assert_eq!(form.buttons, ["Save & go"]);
        assert!(form.has("go") && form.has("rating.a") && !form.has("rating.b"));
    }

    #[test]
    fn a_page_is_read_as_a_person_sees_it() {
        let page = "<title>T</title><style>p > a {}</style><p>One&nbsp;<a href='/x?y=1&amp;z'>two</a></p>";
        assert_eq!(text(page), "T One two");
        assert_eq!(links(page), ["/x?y=1&z"]);
    }
}
