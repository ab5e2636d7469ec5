//! Chromium, for what only a browser shows: scripts that run, pages as pictures, and what axe-core says of them.

use std::path::PathBuf;

pub(crate) use headless_chrome::browser::tab::ModifierKey;
use headless_chrome::protocol::cdp::types::Method;
use headless_chrome::protocol::cdp::{Emulation, Input, Network, Page};
use headless_chrome::{Browser, LaunchOptions, Tab};

use super::capability::{find_program, skipped};
use super::client::Client;
use super::markup::Form;
use super::wait_for;

/// The screens on which pages are looked at, in CSS pixels.
pub(crate) const SCREENS: [(&str, u32, u32); 2] = [("phone", 390, 844), ("desktop", 1280, 900)];

/// A running Chromium with one page and no past.
pub(crate) struct Chromium {
    tab: std::sync::Arc<Tab>,
    // Dropped last: it ends the process.
    _browser: Browser,
}

/// Asks for everything that Chromium tells the programs that read a page aloud. Its answer is kept as it comes: there are more
/// kinds of properties than the protocol's description knows.
#[derive(Debug, serde::Serialize)]
struct WholeTree {}

impl Method for WholeTree {
    const NAME: &'static str = "Accessibility.getFullAXTree";
    type ReturnObject = serde_json::Value;
}

/// Starts Chromium, or gives `None` (and a note) where it is not installed.
pub(crate) fn chromium() -> Option<Chromium> {
    let program = ["chromium", "chromium-browser", "google-chrome"].iter().find_map(|name| find_program(name, &[]));
    let Some(program) = program else {
        skipped("Chromium is not installed (no chromium in PATH)");
        return None;
    };
    let arguments = ["--headless=new", "--disable-quic", "--disable-component-update", "--hide-scrollbars"];
    let options = LaunchOptions {
        path: Some(program),
        sandbox: false,
        headless: true,
        // How long the page may keep silent: a story of the keyboard stays on one page for minutes.
        idle_browser_timeout: std::time::Duration::from_hours(1),
        args: arguments.iter().map(AsRef::as_ref).collect(),
        ..LaunchOptions::default()
    };
    let browser = Browser::new(options).expect("Chromium starts");
    let tab = browser.new_tab().expect("Chromium opens a page");
    tab.set_default_timeout(std::time::Duration::from_mins(1));
    Some(Chromium { tab, _browser: browser })
}

/// The script of axe-core, from the path in `PARALLAX_AXE` (`.ci/run` gets it from npm), or `None` and a note.
pub(crate) fn axe_core() -> Option<String> {
    let script =
        std::env::var_os("PARALLAX_AXE").map(PathBuf::from).and_then(|path| std::fs::read_to_string(path).ok());
    if script.is_none() {
        skipped("axe-core is not there (PARALLAX_AXE names no readable axe.min.js)");
    }
    script
}

impl Chromium {
    /// Opens an address and waits until it is loaded.
    pub(crate) fn open(&self, address: &str) {
        self.tab.navigate_to(address).and_then(Tab::wait_until_navigated).expect("the page loads");
    }

    /// Sends a form as it was filled by a plain client, and waits for the answer to be there.
    ///
    /// The browser must be on a page of the same site.
    pub(crate) fn send(&self, form: &Form) {
        let told = serde_json::to_string(&(&form.method, &form.action, &form.fields)).expect("a form is texts");
        self.run(&format!(
            "(([method, action, fields]) => {{
                const form = Object.assign(document.createElement('form'), {{ method, action }});
                for (const [name, value] of fields) {{
                    const field = Object.assign(document.createElement('textarea'), {{ name, value }});
                    form.append(field);
                }}
                document.body.append(form);
                window.isOld = true;
                form.submit();
            }})({told})"
        ));
        self.wait_for_next_page();
    }

    /// Waits until the page that was marked as old is gone, and the next one is there.
    fn wait_for_next_page(&self) {
        // While the page changes there is a moment without one that could answer.
        wait_for("the next page", || {
            let new = self.tab.evaluate("!window.isOld && document.readyState === 'complete'", false).ok()?;
            (new.value == Some(true.into())).then_some(())
        });
    }

    /// Lets the page believe that its reader prefers `light` or `dark`.
    pub(crate) fn prefer(&self, scheme: &str) {
        let feature = Emulation::MediaFeature { name: "prefers-color-scheme".to_owned(), value: scheme.to_owned() };
        self.tab
            .call_method(Emulation::SetEmulatedMedia { media: None, features: Some(vec![feature]) })
            .expect("the colour scheme can be chosen");
    }

    /// Whether the scripts of the next pages run. What the test runs itself does in any case.
    pub(crate) fn run_scripts(&self, do_run: bool) {
        let method = Emulation::SetScriptExecutionDisabled { value: !do_run };
        self.tab.call_method(method).expect("scripts can be switched off");
    }

    /// Presses a key, for instance `Tab`.
    pub(crate) fn press(&self, key: &str) {
        self.tab.press_key(key).expect("the key is known");
    }

    /// Presses a key while another one is held down: `Control` or `Alt`.
    pub(crate) fn press_with(&self, held: ModifierKey, key: &str) {
        self.tab.press_key_with_modifiers(key, Some(&[held])).expect("the key is known");
    }

    /// Types a text, in whatever script, into what has the focus.
    pub(crate) fn type_text(&self, text: &str) {
        self.tab.send_character(text).expect("the text can be typed");
    }

    /// Taps with a finger on the middle of what this script gives.
    pub(crate) fn tap(&self, element: &str) {
        let at = self.run(&format!(
            "(e => {{
                e.scrollIntoView({{ block: 'center', behavior: 'instant' }});
                const box = e.getBoundingClientRect();
                return JSON.stringify([box.x + box.width / 2, box.y + box.height / 2]);
            }})({element})"
        ));
        let (x, y): (f64, f64) = serde_json::from_str(at.as_str().expect("a place")).expect("two numbers");
        let finger = Input::TouchPoint {
            x,
            y,
            radius_x: None,
            radius_y: None,
            rotation_angle: None,
            force: None,
            tangential_pressure: None,
            tilt_x: None,
            tilt_y: None,
            twist: None,
            id: None,
        };
        for (kind, touch_points) in [
            (Input::DispatchTouchEventTypeOption::TouchStart, vec![finger]),
            (Input::DispatchTouchEventTypeOption::TouchEnd, Vec::new()),
        ] {
            let touch = Input::DispatchTouchEvent { Type: kind, touch_points, modifiers: None, timestamp: None };
            self.tab.call_method(touch).expect("the screen can be touched");
        }
    }

    /// Taps on what leads to another page, and waits for it.
    pub(crate) fn tap_and_leave(&self, element: &str) {
        self.run("window.isOld = true");
        self.tap(element);
        self.wait_for_next_page();
    }

    /// Everything that Chromium tells programs that read the page aloud: a node an element; those that they pass over are
    /// marked as ignored.
    pub(crate) fn accessibility(&self) -> Vec<serde_json::Value> {
        let tree = self.tab.call_method(WholeTree {}).expect("Chromium tells what is on the page");
        tree["nodes"].as_array().expect("a list of nodes").clone()
    }

    /// Presses a key that leads to another page, and waits for it.
    pub(crate) fn press_and_leave(&self, key: &str) {
        self.run("window.isOld = true");
        self.press(key);
        self.wait_for_next_page();
    }

    /// Sets the size of the window, in CSS pixels; a phone's screen has two pixels for each.
    pub(crate) fn resize(&self, width: u32, height: u32) {
        self.tab
            .call_method(Emulation::SetDeviceMetricsOverride {
                width,
                height,
                device_scale_factor: if width < 600 { 2.0 } else { 1.0 },
                mobile: width < 600,
                scale: None,
                screen_width: None,
                screen_height: None,
                position_x: None,
                position_y: None,
                dont_set_visible_size: None,
                screen_orientation: None,
                viewport: None,
                display_feature: None,
                device_posture: None,
            })
            .expect("the window can be resized");
    }

    /// Takes over the session of a plain client.
    pub(crate) fn take_cookies(&self, client: &Client, origin: &str) {
        let cookies = client.cookies().map(|(name, value)| Network::CookieParam {
            name: name.to_owned(),
            value: value.to_owned(),
            url: Some(origin.to_owned()),
            domain: None,
            path: None,
            secure: None,
            http_only: None,
            same_site: None,
            expires: None,
            priority: None,
            same_party: None,
            source_scheme: None,
            source_port: None,
            partition_key: None,
        });
        self.tab.set_cookies(cookies.collect()).expect("cookies can be set");
    }

    /// Runs a script in the page and gives its value; a promise is waited for.
    pub(crate) fn run(&self, script: &str) -> serde_json::Value {
        let object = self.tab.evaluate(script, true).unwrap_or_else(|error| panic!("{script:.200}: {error}"));
        object.value.unwrap_or_default()
    }

    /// The whole page as a PNG.
    pub(crate) fn picture(&self) -> Vec<u8> {
        let size =
            self.run("JSON.stringify([document.documentElement.scrollWidth, document.documentElement.scrollHeight])");
        let (width, height): (u32, u32) =
            size.as_str().and_then(|size| serde_json::from_str(size).ok()).expect("a page has a size");
        let whole = Page::Viewport { x: 0.0, y: 0.0, width: width.into(), height: height.into(), scale: 1.0 };
        let picture = self.tab.call_method(Page::CaptureScreenshot {
            format: Some(Page::CaptureScreenshotFormatOption::Png),
            quality: None,
            clip: Some(whole),
            from_surface: Some(true),
            capture_beyond_viewport: Some(true),
            optimize_for_speed: None,
        });
        let picture = picture.expect("Chromium takes a picture").data;
        data_encoding::BASE64.decode(picture.as_bytes()).expect("the picture is Base64")
    }

    /// What axe-core finds wrong with the page: rule, remark and the places.
    pub(crate) fn violations(&self, axe_core: &str) -> Vec<String> {
        // What is in a frame is a page of its own; and a frame without scripts would be waited for in vain.
        // The page's own policy allows no foreign script; the debugger's evaluation is outside it.
        if self.run("typeof axe") != "object" {
            self.run(&format!("{axe_core}; 0"));
        }
        let found = self.run(
            "axe.run(document, {resultTypes: ['violations'], iframes: false}).then(result => JSON.stringify(result.violations.map(
                v => `${v.id}: ${v.help} (${v.nodes.map(n => n.target.join(' ')).join('; ')})`)))",
        );
        serde_json::from_str(found.as_str().expect("axe-core answers")).expect("it is a list of texts")
    }

    /// The elements that reach beyond the right edge of the page, for people to find them.
    pub(crate) fn sticking_out(&self) -> String {
        let found = self.run(
            "[...document.querySelectorAll('body *')]
                .filter(e => e.checkVisibility() && !e.parentElement.closest('.scroll'))
                .filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 0.5)
                .map(e => `${e.localName}.${e.className} ${e.textContent.trim().slice(0, 30)}`).slice(0, 5).join(' | ')",
        );
        found.as_str().unwrap_or_default().to_owned()
    }

    /// Whether everything fits into the width of the window, so that nobody must scroll sideways to read.
    pub(crate) fn fits_its_width(&self) -> bool {
        self.run("document.documentElement.scrollWidth <= document.documentElement.clientWidth") == true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "data:text/html,<!doctype html><html lang=en><meta name=viewport content=width=device-width><title>A page</title><main><h1>Hello</h1><img src=x>\
                        <p style='width: 600px'>wide</p></main>";

    #[test]
    fn a_page_is_pictured_measured_and_judged() {
        let (Some(chromium), Some(axe_core)) = (chromium(), axe_core()) else { return };
        chromium.resize(390, 844);
        chromium.open(PAGE);
        assert_eq!(chromium.run("document.title"), "A page");
        assert!(chromium.picture().starts_with(b"\x89PNG"));
        assert!(!chromium.fits_its_width());
        let violations = chromium.violations(&axe_core);
        assert!(violations.len() == 1 && violations[0].starts_with("image-alt"), "{violations:?}");
        chromium.resize(1280, 900);
        assert!(chromium.fits_its_width());
    }
}
