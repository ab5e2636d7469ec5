//! The key directory: secrets that must never lie in the database or in its backups.
//!
//! - `link.key`: links are derived from it, and the keys under which promises are kept, receipts are issued, letters come
//!   back and the addresses of those who want no mail are known.
//! - `assessment-<id>.key`: the private key to which the answers of one assessment are sealed; destroyed after the close.
//!
//! Whoever has every other file but not this directory can open no form, forge no link and read no answer.

mod address;
mod promise;
mod receipt;
mod returns;
mod sealing;

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use hkdf::Hkdf;
use hpke::{Deserializable as _, Kem as _, Serializable as _};
use parallax_domain::id::AssessmentId;
use parallax_domain::link::LinkKey;
use sha2::Sha256;
use zeroize::Zeroizing;

pub use address::AddressKey;
pub use promise::{PromiseKey, Promised};
pub use receipt::{InvalidReceipt, Receipt, ReceiptKey};
pub use returns::ReturnKey;
pub use sealing::{DraftKey, PrivateKey, PublicKey, Unopenable};

type SealingKem = hpke::kem::X25519HkdfSha256;

/// The key directory of an installation. Several nodes share it.
#[derive(Clone)]
pub struct Keys {
    directory: Arc<PathBuf>,
    link_key: Arc<LinkKey>,
    promise_key: Arc<PromiseKey>,
    address_key: Arc<AddressKey>,
    receipt_key: Arc<ReceiptKey>,
    return_key: Arc<ReturnKey>,
}

/// The key directory cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum KeysError {
    #[error("the key directory {} cannot be used: {cause}. Give a directory that this user can write, with --keys", path.display())]
    Io { path: PathBuf, cause: io::Error },
    #[error("the key file {} is damaged. Put it back from a copy: without it no link that was sent can be opened", path.display())]
    Damaged { path: PathBuf },
    #[error("the key of this assessment is gone from the key directory, so its answers cannot be opened")]
    Missing,
}

impl Keys {
    /// Opens the directory; makes it, and the link key, if they are not there.
    ///
    /// # Errors
    /// If the directory cannot be made or read, or a key in it is damaged.
    pub fn open(directory: &Path) -> Result<Self, KeysError> {
        let at = |cause| KeysError::Io { path: directory.to_owned(), cause };
        make_private_directory(directory).map_err(at)?;
        let path = directory.join("link.key");
        if !path.exists() {
            let mut bytes = Zeroizing::new([0; 32]);
            rand::Rng::fill_bytes(&mut rand::rng(), bytes.as_mut());
            // Of several processes that start at once the first one wins; the others read its key.
            write_new(&path, bytes.as_ref()).map_err(at)?;
        }
        let bytes = Zeroizing::new(fs::read(&path).map_err(at)?);
        let key = <[u8; 32]>::try_from(bytes.as_slice()).map_err(|_| KeysError::Damaged { path: path.clone() })?;
        Ok(Self {
            directory: Arc::new(directory.to_owned()),
            promise_key: Arc::new(PromiseKey::derive(&key)),
            address_key: Arc::new(AddressKey::derive(&key)),
            receipt_key: Arc::new(ReceiptKey::derive(&key)),
            return_key: Arc::new(ReturnKey::derive(&key)),
            link_key: Arc::new(LinkKey::new(key)),
        })
    }

    /// The key from which links are derived.
    pub fn link_key(&self) -> &LinkKey {
        &self.link_key
    }

    /// The key under which the promises of launched assessments are kept.
    pub fn promise_key(&self) -> &PromiseKey {
        &self.promise_key
    }

    /// The key under which addresses are known without being stored.
    pub fn address_key(&self) -> &AddressKey {
        &self.address_key
    }

    /// The key under which receipts are issued.
    pub fn receipt_key(&self) -> &ReceiptKey {
        &self.receipt_key
    }

    /// The key under which the addresses are made that letters come back to.
    pub fn return_key(&self) -> &ReturnKey {
        &self.return_key
    }

    /// Makes the key pair of an assessment, stores the private half durably and gives the public one.
    ///
    /// A key that an interrupted launch left behind is kept and used: nothing was sealed to it yet.
    ///
    /// # Errors
    /// If the key cannot be written.
    pub fn make_pair(&self, assessment: AssessmentId) -> Result<PublicKey, KeysError> {
        let path = self.path_of(assessment);
        if !path.exists() {
            let (private, _) = SealingKem::gen_keypair();
            let bytes = Zeroizing::new(private.to_bytes().to_vec());
            write_new(&path, &bytes).map_err(|cause| KeysError::Io { path: path.clone(), cause })?;
        }
        let private = self.private_key(assessment)?;
        Ok(private.public())
    }

    /// The private key of an assessment that is not closed yet.
    ///
    /// # Errors
    /// [`KeysError::Missing`] if it was destroyed or lost.
    pub fn private_key(&self, assessment: AssessmentId) -> Result<PrivateKey, KeysError> {
        let path = self.path_of(assessment);
        let bytes = match fs::read(&path) {
            Ok(bytes) => Zeroizing::new(bytes),
            Err(cause) if cause.kind() == io::ErrorKind::NotFound => return Err(KeysError::Missing),
            Err(cause) => return Err(KeysError::Io { path, cause }),
        };
        let key = <SealingKem as hpke::Kem>::PrivateKey::from_bytes(&bytes).map_err(|_| KeysError::Damaged { path })?;
        Ok(PrivateKey::new(key))
    }

    /// Destroys the private key of an assessment: overwrites, unlinks, syncs. Without effect if it is gone already.
    ///
    /// # Errors
    /// If the file cannot be overwritten or removed.
    pub fn destroy(&self, assessment: AssessmentId) -> Result<(), KeysError> {
        let path = self.path_of(assessment);
        let wipe = || -> io::Result<()> {
            let length = match fs::metadata(&path) {
                Ok(metadata) => usize::try_from(metadata.len()).unwrap_or(0),
                Err(cause) if cause.kind() == io::ErrorKind::NotFound => return Ok(()),
                Err(cause) => return Err(cause),
            };
            let mut file = OpenOptions::new().write(true).open(&path)?;
            file.write_all(&vec![0; length])?;
            file.sync_all()?;
            fs::remove_file(&path)?;
            sync_directory(&self.directory)
        };
        wipe().map_err(|cause| KeysError::Io { path: path.clone(), cause })
    }

    fn path_of(&self, assessment: AssessmentId) -> PathBuf {
        self.directory.join(format!("assessment-{assessment}.key"))
    }
}

impl std::fmt::Debug for Keys {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Keys(…)")
    }
}

/// Makes a directory that only its owner can enter.
///
/// # Errors
/// If it cannot be made.
pub fn make_private_directory(path: &Path) -> io::Result<()> {
    if path.is_dir() {
        return Ok(());
    }
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}

/// Writes a file that only its owner can read, durably and whole, unless it is there already.
fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let directory = path.parent().unwrap_or(Path::new("."));
    let temporary = path.with_extension(format!("{:016x}.new", rand::random::<u64>()));
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(&temporary)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    // A hard link fails where a rename would overwrite another process's key.
    let linked = fs::hard_link(&temporary, path);
    fs::remove_file(&temporary)?;
    match linked {
        Err(cause) if cause.kind() != io::ErrorKind::AlreadyExists => Err(cause),
        _ => sync_directory(directory),
    }
}

/// A key for one purpose, derived from the installation's secret (HKDF-SHA-256, RFC 5869).
fn derived(secret: &[u8], purpose: &[u8]) -> Zeroizing<[u8; 32]> {
    let mut key = Zeroizing::new([0; 32]);
    #[expect(clippy::expect_used, reason = "HKDF gives up to 8160 bytes, and this asks for 32")]
    Hkdf::<Sha256>::new(None, secret).expand(purpose, key.as_mut()).expect("32 bytes are few enough");
    key
}

fn sync_directory(directory: &Path) -> io::Result<()> {
    File::open(directory)?.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn assessment() -> AssessmentId {
        AssessmentId::from_uuid(Uuid::from_u128(7))
    }

    #[test]
    fn a_key_is_made_once_and_destroyed_for_good() {
        let directory = tempfile::tempdir().expect("a directory");
        let keys = Keys::open(directory.path()).expect("opens");
        let public = keys.make_pair(assessment()).expect("makes a pair");
        assert_eq!(public.to_bytes(), keys.make_pair(assessment()).expect("finds it").to_bytes());
        let sealed = public.seal(b"an answer").expect("seals");
        assert_eq!(
            keys.private_key(assessment()).expect("reads").open(&sealed).expect("opens").as_slice(),
            b"an answer"
        );
        keys.destroy(assessment()).expect("destroys");
        assert!(matches!(keys.private_key(assessment()), Err(KeysError::Missing)));
        keys.destroy(assessment()).expect("is idempotent");
        assert_eq!(fs::read_dir(directory.path()).expect("lists").count(), 1, "only the link key is left");
    }

    #[cfg(unix)]
    #[test]
    fn nobody_else_can_read_a_key() {
        use std::os::unix::fs::PermissionsExt as _;
        let parent = tempfile::tempdir().expect("a directory");
        let directory = parent.path().join("keys");
        let keys = Keys::open(&directory).expect("opens");
        keys.make_pair(assessment()).expect("makes a pair");
        assert_eq!(fs::metadata(&directory).expect("is there").permissions().mode() & 0o777, 0o700);
        for entry in fs::read_dir(&directory).expect("lists") {
            let mode = entry.expect("an entry").metadata().expect("metadata").permissions().mode();
            assert_eq!(mode & 0o777, 0o600);
        }
    }
}
