/** The full-text index of version 1. */
export const LEXICAL_TABLE = `CREATE VIRTUAL TABLE passages_fts USING fts5 (
    title, section, body,
    content = '', contentless_delete = 1,
    tokenize = 'porter unicode61 remove_diacritics 2'
  )`;

/**
 * Version 1 of the database. Row numbers of postings and passages are never reused (AUTOINCREMENT): a vector index
 * refers to passages by them. All texts and spans are in UTF-16 code units, which SQL cannot count: spans are cut in
 * TypeScript.
 *
 * `texts` numbers the embedded texts, so that the many sentences and passages refer to one by a small integer.
 * Nothing declares `text_id` as a foreign key: SQLite would look through all passages and sentences for each text
 * that is removed. `pruneEmbeddings` removes those that nothing refers to.
 *
 * `passages_fts` keeps no text of its own (contentless): the text is in `postings`. A trigger keeps it in step when
 * passages go, by whichever way. Words are stemmed (Porter), and diacritics dropped.
 */
export const SCHEMA_1 = `
  CREATE TABLE meta (key TEXT PRIMARY KEY, value ANY NOT NULL) STRICT, WITHOUT ROWID;

  CREATE TABLE roots (path TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

  CREATE TABLE runs (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    started_at TEXT NOT NULL,
    finished_at TEXT,
    summary TEXT
  ) STRICT;

  CREATE TABLE models (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    fingerprint TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    dimensions INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE texts (id INTEGER PRIMARY KEY, hash BLOB NOT NULL UNIQUE) STRICT;

  CREATE TABLE embeddings (
    id INTEGER PRIMARY KEY,
    text_id INTEGER NOT NULL,
    model_id INTEGER NOT NULL,
    vector BLOB NOT NULL,
    UNIQUE (text_id, model_id)
  ) STRICT;

  CREATE TABLE sources (
    id INTEGER PRIMARY KEY,
    path TEXT NOT NULL UNIQUE,
    sha256 TEXT NOT NULL,
    size_bytes INTEGER NOT NULL,
    mtime_ms REAL NOT NULL,
    format TEXT NOT NULL,
    complete INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE postings (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    public_id TEXT NOT NULL UNIQUE,
    source_id INTEGER NOT NULL REFERENCES sources (id) ON DELETE CASCADE,
    digest BLOB NOT NULL,
    record INTEGER,
    line_offset INTEGER,
    external_id TEXT,
    title TEXT,
    company TEXT,
    location TEXT,
    url TEXT,
    date_posted TEXT,
    valid_through TEXT,
    metadata TEXT NOT NULL,
    text TEXT NOT NULL
  ) STRICT;
  CREATE INDEX postings_by_source ON postings (source_id);

  CREATE TABLE passages (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    posting_id INTEGER NOT NULL REFERENCES postings (id) ON DELETE CASCADE,
    public_id TEXT NOT NULL,
    ordinal INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    line INTEGER NOT NULL,
    section TEXT,
    first_sentence INTEGER NOT NULL,
    last_sentence INTEGER NOT NULL,
    text_id INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX passages_by_posting ON passages (posting_id, ordinal);

  CREATE TABLE sentences (
    posting_id INTEGER NOT NULL REFERENCES postings (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text_id INTEGER NOT NULL,
    PRIMARY KEY (posting_id, ordinal)
  ) STRICT, WITHOUT ROWID;

  ${LEXICAL_TABLE};
  CREATE TRIGGER passages_fts_delete AFTER DELETE ON passages BEGIN
    DELETE FROM passages_fts WHERE rowid = old.id;
  END;
`;

/** Version 2: the heading that a sentence stands under, where it is read with it. */
export const SCHEMA_2 = "ALTER TABLE sentences ADD COLUMN section TEXT";

/**
 * Version 3: what postings ask and offer (`facts_said`, each once) and the words of each that prove it (`facts`); and of
 * each posting's text a MinHash signature, by which near-copies are told (null before it is read anew).
 */
export const SCHEMA_3 = `
  CREATE TABLE facts_said (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    value TEXT NOT NULL,
    polarity TEXT NOT NULL,
    min REAL,
    max REAL,
    detail TEXT
  ) STRICT;

  CREATE TABLE facts (
    posting_id INTEGER NOT NULL REFERENCES postings (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    said_id INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    confidence REAL NOT NULL,
    origin TEXT NOT NULL,
    PRIMARY KEY (posting_id, ordinal)
  ) STRICT, WITHOUT ROWID;

  ALTER TABLE postings ADD COLUMN signature BLOB;
`;

/** Version 4: a checksum of each stored vector (CRC-32 of its bytes), null for those stored before. */
export const SCHEMA_4 = "ALTER TABLE embeddings ADD COLUMN checksum INTEGER";
