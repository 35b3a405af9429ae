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

-- Every statement, event, reference, person and organisation. `record` is its kind.
CREATE TABLE records (
  -- The id of the case. If another file has the same one: with a number, as in `same.2`.
  case_id text COLLATE "C" NOT NULL,
  record text NOT NULL,
  id text NOT NULL,
  -- Its number in the order of loading.
  position bigint NOT NULL,
  -- The first and last possible day of an event; null if that end is open.
  earliest date,
  latest date,
  -- The text to search, with every spelling of the people and organisations that it names.
  texts text NOT NULL,
  words tsvector NOT NULL GENERATED ALWAYS AS (to_tsvector('simple', casefile_fold(texts))) STORED,
  -- The record as `casefile records` prints it.
  body jsonb NOT NULL,
  PRIMARY KEY (case_id, record, id)
);
CREATE INDEX ON records USING gin (words);

-- The people and organisations that each record names, in every spelling. A reference names its publisher; a person or
-- organisation names itself.
CREATE TABLE mentions (
  case_id text NOT NULL,
  record text NOT NULL,
  id text NOT NULL,
  party text NOT NULL CHECK (party IN ('person', 'organization')),
  spelling text NOT NULL,
  -- Whether this is an id (in the file or the register) and not a name.
  is_id boolean NOT NULL,
  key text NOT NULL GENERATED ALWAYS AS (casefile_fold(spelling)) STORED,
  FOREIGN KEY (case_id, record, id) REFERENCES records ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX ON mentions (key, party);
CREATE INDEX ON mentions (case_id, record, id);

-- The references that each statement and event cites, with the locator.
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

  INSERT INTO mentions (case_id, record, id, party, spelling, is_id)
    WITH named AS (
      SELECT case_id, record, id, party, value ->> 'id' AS party_id, value ->> 'name' AS name
      FROM staged,
        (VALUES ('person', '$.people[*]'), ('organization', '$.organizations[*]'), ('organization', '$.publisher'))
          AS place (party, path),
        jsonb_path_query(body, path::jsonpath) AS value
      UNION ALL
      SELECT case_id, record, id, record, id, body ->> 'name' FROM staged WHERE record IN ('person', 'organization')
    )
    SELECT named.case_id, named.record, named.id, party, spelling, is_id
    FROM named
      LEFT JOIN staged AS own ON (own.case_id, own.record, own.id) = (named.case_id, party, party_id),
      LATERAL (
        SELECT name, false
        UNION SELECT party_id, true
        UNION SELECT own.body ->> 'register', true
        UNION SELECT other #>> '{}', false FROM jsonb_path_query(own.body, '$.names[*].text') AS other
      ) AS spelled (spelling, is_id)
    WHERE spelling IS NOT NULL;
  ANALYZE mentions;

  INSERT INTO records (case_id, record, id, position, earliest, latest, texts, body)
    SELECT case_id, record, id, position, (body ->> 'earliest')::date, (body ->> 'latest')::date,
      concat_ws(E'\n', written, (
        SELECT string_agg(DISTINCT spelling, E'\n') FROM mentions
        WHERE (case_id, record, id) = (staged.case_id, staged.record, staged.id) AND NOT is_id
      )), body
    FROM staged,
      LATERAL (
        SELECT string_agg(value #>> '{}', E'\n' ORDER BY place) AS written
        FROM unnest(ARRAY[
            '$.title', '$.text', '$.kind', '$.place', '$.tags[*]', '$.refs[*].quote', '$.refs[*].translation',
            '$.authors[*] ? (@.type() == "string")', '$.authors[*].given', '$.authors[*].family', '$.site',
            '$.container', '$.documentNumber', '$.url', '$.doi', '$.isbn', '$.role', '$.occupation', '$.nationality',
            '$.country', '$.note'
          ]::jsonpath[]) WITH ORDINALITY AS part (path, place),
          jsonb_path_query(body, path) AS value
      ) AS texts;

  INSERT INTO citations (case_id, record, id, reference, locator, quote)
    SELECT case_id, record, id, cited ->> 'id', cited ->> 'locator', cited ->> 'quote'
    FROM staged, jsonb_path_query(body, '$.refs[*]') AS cited;

  DROP TABLE staged;
  TRUNCATE incoming;
  ANALYZE records, citations;
END
$$;
