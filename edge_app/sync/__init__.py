r"""Carrying the log to a laptop: bundles, receipts, enrolment. The device writes, the hub reads.

**Bundle**, ``*.lbundle``: everything of one device after the last receipt, in one file.

- ``LKSCSYNC1\n``, 10 bytes
- length of the header, 4 bytes, big-endian, at most 4,096
- header, canonical JSON of ``BundleHeader``: device, hub, first and last sequence number, the hashes before
  the first and of the last record, the ephemeral X25519 public key
- chunks: 65,536 bytes of content and a tag of 16 each; only the last may be shorter

Chunks are ChaCha20-Poly1305 (RFC 8439) in the STREAM construction (Hoang, Reyhanitabar, Rogaway, Vizar 2015)
as age uses it: the nonce is an 11-byte big-endian counter and a byte that is 1 for the last chunk, so a file
cut at a chunk's end does not verify either. The key is HKDF-SHA256 of the X25519 secret between the ephemeral
and the hub's key; its salt is the sha256 of everything before the chunks, which is also each chunk's
associated data.

The content is frames: kind (1 byte), length (4 bytes, big-endian, bounded by kind), payload.

- ``P``, a picture: its sha256 (32 bytes), then the file; before the first record that names it
- ``E``, a record with its link of the chain, JSON of ``ChainedRecord``; without gaps, in order
- ``Z``, the end, once: JSON of ``Trailer`` with the counts and the device's Ed25519 signature over
  ``leukoscope bundle 1\n``, the sha256 of everything before the chunks, and that of the frames before it

There are no file names, no compression and no nesting inside: nothing to traverse, nothing to inflate. A
reader goes through the file once to verify (tags, chain, hashes, signature of the enrolled device) and hands
out on a second pass, in constant memory. Header and file name tell which device and how many records.

**Receipt**, ``*.lreceipt``: JSON of ``Receipt``: the hub signs that it has a device's chain up to a hash.

**Cards**, ``*.hubcard`` and ``*.devicecard``: small signed JSON files with the public keys, exchanged once.
"""
