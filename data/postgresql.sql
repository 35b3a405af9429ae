-- Tables for the records of case files in PostgreSQL 14 or newer. The database must be UTF-8. See docs/scale.md.

-- Folds a text as casefile does: it ignores case, accents, vowel signs, punctuation and characters without width. In a
-- script without spaces each character is a word, so that a search finds any part of a text as a phrase.
CREATE FUNCTION casefile_fold(given text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT trim(spaced)
  FROM
    CAST(normalize(given, NFKD) AS text) AS apart,
    -- Characters without width, and the Arabic lengthening character.
    regexp_replace(apart,
      '[\u00ad\u0600-\u0605\u061c\u0640\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]', '', 'g') AS seen,
    -- Symbols, because the classes below treat them as accents.
    regexp_replace(seen,
      '[$+<=>^`|~\u00a2-\u00a9\u00ac\u00ae-\u00b1\u00d7\u00f7\u2010-\u20cf\u2190-\u2bff\U0001f000-\U0001faff]',
      ' ', 'g') AS plain,
    -- Accents and vowel signs: everything left that is not a letter, digit, space or symbol.
    regexp_replace(plain, '[^[:alnum:][:space:][:punct:][:cntrl:]]' COLLATE "und-x-icu", '', 'g') AS bare,
    lower(bare COLLATE "und-x-icu") AS small,
    -- Letters with more than one spelling, as in src/dossier/names/letters.ts.
    translate(small,
      'ٱىیةکςıłđðøħŧĸəǝɛɔɵɓɖɗƒǥɠɣɨɩɉƙƚɫɲꞑɍʉʊʋƴɏƀȼɇƥƭⱥⱦƶʹʺʻʼʽʾʿ',
      'اييهكσilddohtqeeeoobddfgggiijkllnnruuvyybceptatz       ') AS single,
    replace(replace(replace(replace(single, 'æ', 'ae'), 'œ', 'oe'), 'ß', 'ss'), 'þ', 'th') AS double,
    replace(replace(replace(double, 'ŋ', 'ng'), 'ƣ', 'gh'), 'ʒ', 'zh') AS same,
    regexp_replace(same, '[^[:alnum:]]+' COLLATE "und-x-icu", ' ', 'g') AS worded,
    regexp_replace(worded,
      '([\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff])',
      ' \1 ', 'g') AS spaced
$$;

-- Every entry of every case: statements, events, references, people, organisations, measures, charges, places and
-- disputes. `record` is its kind.
CREATE TABLE records (
  -- The id of the case. If another file has the same one: with a number, as in `same.2`.
  case_id text COLLATE "C" NOT NULL,
  record text NOT NULL,
  id text NOT NULL,
  -- Its number in the order of loading.
  position bigint NOT NULL,
  -- The first and last possible day of an event or a measure; null if that end is open or unknown.
  earliest date,
  latest date,
  -- The text to search, with every spelling of the people, organisations and places that it names.
  texts text NOT NULL,
  words tsvector NOT NULL GENERATED ALWAYS AS (to_tsvector('simple', casefile_fold(texts))) STORED,
  -- The record as `casefile records` prints it.
  body jsonb NOT NULL,
  PRIMARY KEY (case_id, record, id)
);
CREATE INDEX ON records USING gin (words);
-- For the views below.
CREATE INDEX ON records (record, position) WHERE record IN ('measure', 'charge', 'place');

-- The people and organisations that take part in each claim, one a row. `number` counts those of a claim.
CREATE TABLE participants (
  case_id text NOT NULL,
  record text NOT NULL,
  id text NOT NULL,
  number integer NOT NULL,
  party text NOT NULL CHECK (party IN ('person', 'organization')),
  -- Null for a pseudonym and for a withheld name.
  party_id text,
  name text NOT NULL,
  -- The organisation that holds someone, or that brought or heard a charge, has the role that follows from that.
  role text,
  PRIMARY KEY (case_id, record, id, number),
  FOREIGN KEY (case_id, record, id) REFERENCES records ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX ON participants (role) WHERE role IS NOT NULL;

-- The people, organisations and places that each record names, in every spelling. A reference names its publisher; a
-- person, organisation or place names itself.
CREATE TABLE mentions (
  case_id text NOT NULL,
  record text NOT NULL,
  id text NOT NULL,
  -- The number of the participant who is named; null for a publisher, a place, and an entry that names itself.
  number integer,
  named text NOT NULL CHECK (named IN ('person', 'organization', 'place')),
  spelling text NOT NULL,
  -- Whether this is an id (in the file or the register) and not a name.
  is_id boolean NOT NULL,
  key text NOT NULL GENERATED ALWAYS AS (casefile_fold(spelling)) STORED,
  FOREIGN KEY (case_id, record, id) REFERENCES records ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX ON mentions (key, named);
CREATE INDEX ON mentions (case_id, record, id);

-- The references that each claim cites, with the locator.
CREATE TABLE citations (
  case_id text NOT NULL,
  record text NOT NULL,
  id text NOT NULL,
  reference text NOT NULL,
  locator text,
  quote text,
  FOREIGN KEY (case_id, record, id) REFERENCES records ON DELETE CASCADE
);
CREATE INDEX ON citations (case_id, record, id);
CREATE INDEX ON citations (case_id, reference);

-- The rights that each claim says were violated, with the references that say so. Without a reference, it is null.
CREATE TABLE rights (
  case_id text NOT NULL,
  record text NOT NULL,
  id text NOT NULL,
  -- A code of docs/rights.md.
  code text NOT NULL,
  reference text,
  FOREIGN KEY (case_id, record, id) REFERENCES records ON DELETE CASCADE
);
CREATE INDEX ON rights (case_id, record, id);
CREATE INDEX ON rights (code);

-- The measures. One was surely in force from `last_start` to `first_end`, and possibly from `first_start` to `last_end`.
CREATE VIEW measures AS
  SELECT case_id, id, position, body ->> 'kind' AS kind, body ->> 'status' AS status,
    -- Null if nothing says when it began.
    (body #>> '{start,earliest}')::date AS first_start,
    -- Null also if it may not have begun.
    (body #>> '{start,latest}')::date AS last_start,
    (body #>> '{end,earliest}')::date AS first_end,
    -- Null also if it may not have ended.
    (body #>> '{end,latest}')::date AS last_end,
    -- A duration as ISO 8601 writes it. PostgreSQL reads it as an interval.
    body ->> 'lasts' AS lasts,
    body ->> 'amount' AS amount,
    body #>> '{authority,name}' AS authority,
    body #>> '{heldBy,name}' AS held_by,
    body ->> 'place' AS place,
    body ->> 'placeId' AS place_id,
    body ->> 'charge' AS charge,
    body ->> 'within' AS within
  FROM records WHERE record = 'measure';

-- The charges, each with its last decision. The decisions are below.
CREATE VIEW charges AS
  SELECT case_id, id, position, body ->> 'law' AS law, body ->> 'title' AS title, body ->> 'status' AS status,
    -- A date as EDTF writes it.
    body #>> '{brought,date}' AS brought,
    body #>> '{by,name}' AS brought_by,
    body #>> '{court,name}' AS court,
    coalesce(body #>> '{decisions,-1,outcome}', 'pending') AS outcome
  FROM records WHERE record = 'charge';

-- What was decided, one decision a row, numbered within its charge.
CREATE VIEW decisions AS
  SELECT case_id, id AS charge, number, decision ->> 'event' AS event, decision ->> 'date' AS date,
    decision ->> 'outcome' AS outcome
  FROM records, jsonb_array_elements(body -> 'decisions') WITH ORDINALITY AS decided (decision, number)
  WHERE record = 'charge';

-- The places that have an entry.
CREATE VIEW places AS
  SELECT case_id, id, position, body ->> 'name' AS name, body ->> 'kind' AS kind, body ->> 'country' AS country,
    (body ->> 'lat')::float AS lat, (body ->> 'lon')::float AS lon
  FROM records WHERE record = 'place';

-- The lines of `casefile records --format ndjson`, until take_in() loads them into the tables.
CREATE UNLOGGED TABLE incoming (
  position bigint GENERATED ALWAYS AS IDENTITY,
  line text NOT NULL
);

-- Loads the incoming lines. They replace all records of the same cases.
CREATE PROCEDURE take_in() LANGUAGE plpgsql AS $$
BEGIN
  -- JSON text may contain U+0000 or half a surrogate pair, which jsonb rejects, so they become U+FFFD.
  CREATE TEMPORARY TABLE staged AS
    SELECT position, body ->> 'case' AS case_id, body ->> 'record' AS record, body ->> 'id' AS id, body
    FROM incoming,
      CAST(regexp_replace(line, '(?<!\\)((?:\\\\)*)\\u(?:0000|d[89a-f]..)', '\1\\ufffd', 'g') AS jsonb) AS body;
  -- Two files may have the same case id: the second becomes `same.2`, as in the other formats.
  WITH
    begun AS (SELECT case_id, body ->> 'file' AS file, min(position) AS position FROM staged GROUP BY 1, 2),
    numbered AS (SELECT *, row_number() OVER (PARTITION BY case_id ORDER BY position) AS number FROM begun)
  UPDATE staged SET case_id = staged.case_id || '.' || number
  FROM numbered
  WHERE number > 1 AND staged.case_id = numbered.case_id AND body ->> 'file' = file;
  CREATE INDEX ON staged (case_id, record, id);
  ANALYZE staged;
  DELETE FROM records WHERE case_id IN (SELECT case_id FROM staged);
  -- A file that had one of these ids too may be gone. The range is that of `same.2`, `same.3` …
  DELETE FROM records USING (SELECT DISTINCT body ->> 'case' AS id FROM staged) AS loaded
  WHERE case_id > loaded.id || '.' AND case_id < loaded.id || '/';

  INSERT INTO participants (case_id, record, id, number, party, party_id, name, role)
    SELECT case_id, record, id, row_number() OVER (PARTITION BY case_id, record, id ORDER BY place, nth),
      party, value ->> 'id', value ->> 'name', coalesce(value ->> 'role', implied)
    FROM staged,
      (VALUES
        (1, 'person', '$.people[*]', NULL), (2, 'organization', '$.organizations[*]', NULL),
        (3, 'organization', '$.authority', NULL), (4, 'organization', '$.heldBy', 'detaining-authority'),
        (5, 'organization', '$.by', 'prosecutor'), (6, 'organization', '$.court', 'court')
      ) AS listed (place, party, path, implied),
      jsonb_path_query(body, path::jsonpath) WITH ORDINALITY AS one (value, nth);
  ANALYZE participants;

  INSERT INTO mentions (case_id, record, id, number, named, spelling, is_id)
    WITH naming AS (
      SELECT case_id, record, id, number, party AS named, party_id AS named_id, name
      FROM participants WHERE case_id IN (SELECT case_id FROM staged)
      UNION ALL
      SELECT case_id, record, id, NULL, 'organization', body #>> '{publisher,id}', body #>> '{publisher,name}' FROM staged
      UNION ALL
      SELECT case_id, record, id, NULL, 'place', body ->> 'placeId', body ->> 'place' FROM staged
      UNION ALL
      SELECT case_id, record, id, NULL, record, id, body ->> 'name' FROM staged
      WHERE record IN ('person', 'organization', 'place')
    )
    SELECT naming.case_id, naming.record, naming.id, number, named, spelling, is_id
    FROM naming
      LEFT JOIN staged AS own ON (own.case_id, own.record, own.id) = (naming.case_id, named, named_id),
      LATERAL (
        SELECT name, false
        UNION SELECT named_id, true
        UNION SELECT own.body ->> 'register', true
        UNION SELECT other #>> '{}', false FROM jsonb_path_query(own.body, '$.names[*].text') AS other
      ) AS spelled (spelling, is_id)
    WHERE name IS NOT NULL AND spelling IS NOT NULL;
  ANALYZE mentions;

  INSERT INTO records (case_id, record, id, position, earliest, latest, texts, body)
    SELECT case_id, record, id, position,
      coalesce(body ->> 'earliest', body #>> '{start,earliest}')::date,
      coalesce(body ->> 'latest', body #>> '{end,latest}')::date,
      concat_ws(E'\n', written, (
        SELECT string_agg(DISTINCT spelling, E'\n') FROM mentions
        WHERE (case_id, record, id) = (staged.case_id, staged.record, staged.id) AND NOT is_id
      )), body
    FROM staged,
      LATERAL (
        SELECT string_agg(value #>> '{}', E'\n' ORDER BY place) AS written
        FROM unnest(ARRAY[
            '$.title', '$.text', '$.law', '$.kind', '$.basis', '$.amount', '$.decisions[*].outcome', '$.tags[*]',
            '$.refs[*].quote', '$.refs[*].translation', '$.people[*].role', '$.organizations[*].role',
            '$.authors[*] ? (@.type() == "string")', '$.authors[*].given', '$.authors[*].family',
            '$.editors[*] ? (@.type() == "string")', '$.editors[*].given', '$.editors[*].family', '$.site',
            '$.container', '$.series', '$.documentNumber', '$.url', '$.doi', '$.isbn', '$.eprint', '$.role',
            '$.occupation', '$.nationality', '$ ? (@.record == "organization").country', '$.note'
          ]::jsonpath[]) WITH ORDINALITY AS part (path, place),
          jsonb_path_query(body, path) AS value
      ) AS texts;

  INSERT INTO citations (case_id, record, id, reference, locator, quote)
    SELECT case_id, record, id, cited ->> 'id', cited ->> 'locator', cited ->> 'quote'
    FROM staged, jsonb_path_query(body, '$.refs[*]') AS cited;

  INSERT INTO rights (case_id, record, id, code, reference)
    SELECT case_id, record, id, violated ->> 'right', reference
    FROM staged,
      jsonb_path_query(body, '$.rights[*]') AS violated
      LEFT JOIN LATERAL (
        SELECT named FROM jsonb_array_elements_text(violated -> 'refs') AS named
        UNION
        SELECT cited ->> 'id' FROM jsonb_path_query(body, '$.refs[*]') AS cited WHERE violated -> 'refs' IS NULL
      ) AS saying (reference) ON true;

  DROP TABLE staged;
  TRUNCATE incoming;
  ANALYZE records, citations, rights;
END
$$;
