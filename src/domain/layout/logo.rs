//! A logo: read once, and kept as nothing but its pixels.
//!
//! What is uploaded may hold more than a picture: where a photo was taken, a colour profile, a second file behind its
//! end. So it is decoded and written anew as a plain PNG. Vector drawings are not taken: they can hold scripts and reach
//! out to other places.

use std::io::Cursor;

use data_encoding::BASE64;
use png::{BitDepth, ColorType, Transformations};
use serde::{Deserialize, Serialize};
use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::bytestream::ZCursor;
use zune_jpeg::zune_core::colorspace::ColorSpace;
use zune_jpeg::zune_core::options::DecoderOptions;

/// The most bytes of a logo, as it is given and as it is kept.
pub const MAX_LOGO_BYTES: usize = 512 * 1024;
/// The most pixels of a side. At 30 mm of paper this is far beyond what a printer shows.
pub const MAX_LOGO_SIDE: u32 = 2_000;

/// How a PNG begins.
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";

/// Why a file cannot be the logo.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum InvalidLogo {
    #[error("it has {0} bytes; the limit is {MAX_LOGO_BYTES} (512 KiB)")]
    TooManyBytes(usize),
    #[error("it is neither a PNG nor a JPEG picture")]
    OtherKind,
    #[error("it is an SVG drawing, which could hold scripts or reach out to other places")]
    Drawing,
    #[error("it has {width} × {height} pixels; the limit is {MAX_LOGO_SIDE} × {MAX_LOGO_SIDE}")]
    TooManyPixels { width: u32, height: u32 },
    #[error("its colours are made for a press (CMYK) and not for a screen")]
    Press,
    #[error("it is cut or damaged")]
    Damaged,
    #[error("its pixels take more than {MAX_LOGO_BYTES} bytes (512 KiB)")]
    TooRich,
}

impl InvalidLogo {
    /// What to do about it, as a sentence.
    pub fn remedy(&self) -> &'static str {
        match self {
            Self::TooManyBytes(_) | Self::TooManyPixels { .. } | Self::TooRich => {
                "Save it smaller: 600 pixels wide are plenty."
            }
            Self::OtherKind | Self::Drawing => "Save it as a PNG.",
            Self::Press => "Save it in RGB colours.",
            Self::Damaged => "Save it anew as a PNG.",
        }
    }
}

/// A picture that is known to be one: a PNG of eight bits with pixels and nothing else.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Logo(Vec<u8>);

impl Logo {
    /// Reads a PNG or a JPEG.
    ///
    /// # Errors
    /// If it is another kind of file, too large, or cannot be decoded.
    pub fn read(bytes: &[u8]) -> Result<Self, InvalidLogo> {
        if bytes.len() > MAX_LOGO_BYTES {
            return Err(InvalidLogo::TooManyBytes(bytes.len()));
        }
        let pixels = if bytes.starts_with(PNG) {
            from_png(bytes)?
        } else if bytes.starts_with(b"\xff\xd8\xff") {
            from_jpeg(bytes)?
        } else {
            let start = bytes.get(..bytes.len().min(1_000)).unwrap_or_default();
            let is_drawing = String::from_utf8_lossy(start).to_ascii_lowercase().contains("<svg");
            return Err(if is_drawing { InvalidLogo::Drawing } else { InvalidLogo::OtherKind });
        };
        let plain = pixels.to_png().ok_or(InvalidLogo::Damaged)?;
        if plain.len() > MAX_LOGO_BYTES { Err(InvalidLogo::TooRich) } else { Ok(Self(plain)) }
    }

    /// The PNG.
    pub fn png(&self) -> &[u8] {
        &self.0
    }
}

impl std::fmt::Debug for Logo {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Logo({} bytes)", self.0.len())
    }
}

impl TryFrom<String> for Logo {
    type Error = InvalidLogo;

    fn try_from(stored: String) -> Result<Self, Self::Error> {
        // Its pixels were looked at when it came in.
        let bytes = BASE64.decode(stored.as_bytes()).map_err(|_| InvalidLogo::Damaged)?;
        let is_ours = bytes.len() <= MAX_LOGO_BYTES && bytes.starts_with(PNG);
        if is_ours { Ok(Self(bytes)) } else { Err(InvalidLogo::Damaged) }
    }
}

impl From<Logo> for String {
    fn from(logo: Logo) -> Self {
        BASE64.encode(&logo.0)
    }
}

/// A decoded picture.
struct Pixels {
    width: u32,
    height: u32,
    colour: ColorType,
    bytes: Vec<u8>,
}

impl Pixels {
    fn to_png(&self) -> Option<Vec<u8>> {
        let mut file = Vec::new();
        let mut encoder = png::Encoder::new(&mut file, self.width, self.height);
        encoder.set_color(self.colour);
        encoder.set_depth(BitDepth::Eight);
        let mut writer = encoder.write_header().ok()?;
        writer.write_image_data(&self.bytes).ok()?;
        writer.finish().ok()?;
        Some(file)
    }
}

/// Looked at before a pixel is decoded: a small file can ask for gigabytes.
fn check_size(width: u32, height: u32) -> Result<(), InvalidLogo> {
    if width.max(height) > MAX_LOGO_SIDE { Err(InvalidLogo::TooManyPixels { width, height }) } else { Ok(()) }
}

fn from_png(bytes: &[u8]) -> Result<Pixels, InvalidLogo> {
    let mut decoder = png::Decoder::new(Cursor::new(bytes));
    // Every kind of PNG becomes grey or RGB, with or without transparency, of eight bits.
    decoder.set_transformations(Transformations::normalize_to_color8());
    decoder.set_ignore_text_chunk(true);
    let mut reader = decoder.read_info().map_err(|_| InvalidLogo::Damaged)?;
    check_size(reader.info().width, reader.info().height)?;
    let mut bytes = vec![0; reader.output_buffer_size().ok_or(InvalidLogo::Damaged)?];
    let frame = reader.next_frame(&mut bytes).map_err(|_| InvalidLogo::Damaged)?;
    bytes.truncate(frame.buffer_size());
    Ok(Pixels { width: frame.width, height: frame.height, colour: frame.color_type, bytes })
}

fn from_jpeg(bytes: &[u8]) -> Result<Pixels, InvalidLogo> {
    let options = DecoderOptions::default().jpeg_set_out_colorspace(ColorSpace::RGB).set_strict_mode(true);
    let mut decoder = JpegDecoder::new_with_options(ZCursor::new(bytes), options);
    decoder.decode_headers().map_err(|_| InvalidLogo::Damaged)?;
    let info = decoder.info().ok_or(InvalidLogo::Damaged)?;
    let (width, height) = (u32::from(info.width), u32::from(info.height));
    check_size(width, height)?;
    if info.components > 3 {
        return Err(InvalidLogo::Press);
    }
    let bytes = decoder.decode().map_err(|_| InvalidLogo::Damaged)?;
    Ok(Pixels { width, height, colour: ColorType::Rgb, bytes })
}
