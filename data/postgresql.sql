-- Tables for the records of case files in PostgreSQL 14 or newer. The database must be UTF-8. See docs/scale.md.

-- Folds a text as casefile does: it ignores case, accents, vowel signs, punctuation, the script of digits and characters
-- without width. In a script that joins words each character is a word, so that a search finds any part of a text as a
-- phrase. Korean has spaces, but adds particles to its words without one. U+001E, which separates texts, stays.
CREATE FUNCTION casefile_fold(given text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT trim(spaced)
  FROM
    CAST(normalize(given, NFKD) AS text) AS apart,
    -- Characters without width, and the Arabic lengthening character.
    regexp_replace(apart,
      '[\u00ad\u0600-\u0605\u061c\u0640\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]', '', 'g') AS seen,
    -- Symbols, because the classes below treat them as accents.
    regexp_replace(seen,
      '[$+<=>^`|~\u00a2-\u00a9\u00ac\u00ae-\u00b1\u00d7\u00f7\u02c2-\u02c5\u02d2-\u02df\u02e5-\u02eb\u02ed\u02ef-\u02ff'
        '\u0375\u03f6\u0482\u058d-\u058f\u0606-\u0608\u060b\u060e\u060f\u06de\u06e9\u06fd\u06fe\u09f2\u09f3\u0e3f\u17db'
        '\u2010-\u20cf\u2190-\u2bff\u3012\u3013\u3020\U0001f000-\U0001faff]',
      ' ', 'g') AS plain,
    -- Accents and vowel signs: everything left that is not a letter, digit, space or symbol.
    regexp_replace(plain, '[^[:alnum:][:space:][:punct:][:cntrl:]〇〡-〩]' COLLATE "und-x-icu", '', 'g') AS bare,
    lower(bare COLLATE "und-x-icu") AS small,
    -- Letters with more than one spelling, as in src/dossier/names/letters.ts.
    translate(small,
      'ٱىیةکςıłđðøħŧĸəǝɛɔɵɓɖɗƒǥɠɣɨɩɉƙƚɫɲꞑɍʉʊʋƴɏƀȼɇƥƭⱥⱦƶʹʺʻʼʽʾʿ',
      'اييهكσilddohtqeeeoobddfgggiijkllnnruuvyybceptatz       ') AS single,
    replace(replace(replace(replace(single, 'æ', 'ae'), 'œ', 'oe'), 'ß', 'ss'), 'þ', 'th') AS double,
    replace(replace(replace(double, 'ŋ', 'ng'), 'ƣ', 'gh'), 'ʒ', 'zh') AS same,
    translate(same,
      '٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹߀߁߂߃߄߅߆߇߈߉०१२३४५६७८९০১২৩৪৫৬৭৮৯੦੧੨੩੪੫੬੭੮੯'
        '૦૧૨૩૪૫૬૭૮૯୦୧୨୩୪୫୬୭୮୯௦௧௨௩௪௫௬௭௮௯౦౧౨౩౪౫౬౭౮౯೦೧೨೩೪೫೬೭೮೯൦൧൨൩൪൫൬൭൮൯'
        '෦෧෨෩෪෫෬෭෮෯๐๑๒๓๔๕๖๗๘๙໐໑໒໓໔໕໖໗໘໙༠༡༢༣༤༥༦༧༨༩၀၁၂၃၄၅၆၇၈၉႐႑႒႓႔႕႖႗႘႙'
        '០១២៣៤៥៦៧៨៩᠐᠑᠒᠓᠔᠕᠖᠗᠘᠙᥆᥇᥈᥉᥊᥋᥌᥍᥎᥏᧐᧑᧒᧓᧔᧕᧖᧗᧘᧙᪀᪁᪂᪃᪄᪅᪆᪇᪈᪉᪐᪑᪒᪓᪔᪕᪖᪗᪘᪙'
        '᭐᭑᭒᭓᭔᭕᭖᭗᭘᭙᮰᮱᮲᮳᮴᮵᮶᮷᮸᮹᱀᱁᱂᱃᱄᱅᱆᱇᱈᱉᱐᱑᱒᱓᱔᱕᱖᱗᱘᱙꘠꘡꘢꘣꘤꘥꘦꘧꘨꘩꣐꣑꣒꣓꣔꣕꣖꣗꣘꣙'
        '꤀꤁꤂꤃꤄꤅꤆꤇꤈꤉꧐꧑꧒꧓꧔꧕꧖꧗꧘꧙꧰꧱꧲꧳꧴꧵꧶꧷꧸꧹꩐꩑꩒꩓꩔꩕꩖꩗꩘꩙꯰꯱꯲꯳꯴꯵꯶꯷꯸꯹',
      repeat('0123456789', 35)) AS counted,
    regexp_replace(counted, '[^[:alnum:]〇〡-〩\u001e]+' COLLATE "und-x-icu", ' ', 'g') AS worded,
    -- The first step took the syllables of Korean apart.
    regexp_replace(normalize(worded, NFC),
      '([\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u1950-\u19df\u1a20-\u1aad\u1b00-\u1b7f\u3005\u3007\u3021-\u3029'
        '\u303b\u3040-\u30ff\u3100-\u312f\u31a0-\u31bf\u31f0-\u31ff\u3400-\u9fff\ua960-\ua9ff\uaa60-\uaadf\uac00-\ud7ff\uf900-\ufaff'
        '\U00020000-\U0003ffff])',
      ' \1 ', 'g') AS spaced
$$;

-- The dictionary with the rules by which a word of a case in a language has other forms; null if there is none. A word
-- in a script in which the language is not written follows the rules of the usual language of its script. The lists are
-- those of two-letter codes. See docs/scale.md.
CREATE FUNCTION casefile_dictionary(word text, language text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE
    WHEN word ~ '^[a-zªºß-ʯᴀ-ᶿꜢ-ꟿꬰ-ꭩ]' THEN CASE
      WHEN language IN ('', 'en') THEN 'english'
      WHEN language IN (
        'ab', 'ae', 'am', 'ar', 'as', 'av', 'ba', 'be', 'bg', 'bh', 'bn', 'bo', 'ce', 'ckb', 'cr', 'cu', 'cv', 'dv', 'dz',
        'el', 'fa', 'gu', 'he', 'hi', 'hy', 'ii', 'iu', 'iw', 'ja', 'ji', 'ka', 'kk', 'km', 'kn', 'ko', 'ks', 'kv', 'ky',
        'lo', 'mk', 'ml', 'mn', 'mr', 'my', 'ne', 'oj', 'or', 'os', 'pa', 'ps', 'ru', 'sa', 'sd', 'si', 'sr', 'ta', 'te',
        'tg', 'th', 'ti', 'tt', 'ug', 'uk', 'ur', 'yi', 'yue', 'zh'
      ) THEN 'english'
      WHEN language = 'da' THEN 'danish'
      WHEN language = 'de' THEN 'german'
      WHEN language = 'es' THEN 'spanish'
      WHEN language = 'fi' THEN 'finnish'
      WHEN language = 'fr' THEN 'french'
      WHEN language = 'hu' THEN 'hungarian'
      WHEN language = 'it' THEN 'italian'
      WHEN language = 'lt' THEN 'lithuanian'
      WHEN language = 'nl' THEN 'dutch'
      WHEN language IN ('nb', 'nn', 'no') THEN 'norwegian'
      WHEN language = 'pt' THEN 'portuguese'
      WHEN language = 'ro' THEN 'romanian'
      WHEN language = 'sv' THEN 'swedish'
      WHEN language = 'tr' THEN 'turkish'
    END
    WHEN word ~ '^[Ѐ-ԯ]' AND language NOT IN (
      'ab', 'av', 'ba', 'be', 'bg', 'ce', 'cu', 'cv', 'kk', 'kv', 'ky', 'mk', 'mn', 'os', 'sr', 'tg', 'tt', 'uk'
    ) THEN 'russian'
    WHEN word ~ '^[ء-ۿݐ-ݿ]' AND language NOT IN ('ckb', 'fa', 'ks', 'ps', 'sd', 'ug', 'ur') THEN 'arabic'
    WHEN word ~ '^[Ͱ-Ͽ]' THEN 'greek'
    WHEN word ~ '^[Ա-և]' THEN 'armenian'
  END
$$;

-- The words of folded texts with their positions, and what all forms of a word share in a language (the tag of a case
-- file), marked with the dictionary: `~english~arrest` for `arrested`. A folded word has no `~`. A gap between two texts
-- keeps a phrase from continuing in the next.
CREATE FUNCTION casefile_words(folded text, language text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
  SELECT setweight(words, 'A') || array_to_tsvector(ARRAY(
    SELECT DISTINCT '~' || dictionary || '~' || stem
    FROM unnest(tsvector_to_array(words)) AS word,
      LATERAL (SELECT casefile_dictionary(word, own_language)) AS rules (dictionary),
      LATERAL (
        SELECT (ts_lexize((dictionary || '_stem')::regdictionary, CASE dictionary
          -- Folding turned й into и.
          WHEN 'russian' THEN regexp_replace(word, '([аеиоуыэюя])и$', '\1й')
          -- The article, and what joins to it.
          WHEN 'arabic' THEN regexp_replace(word, '^[وف]?(?:ال|بال|كال|لل)(?=...)', '')
          ELSE word
        END))[1]
      ) AS lexized (stem)
    WHERE length(word) >= 3 AND stem IS NOT NULL
  ))
  FROM
    ts_delete(to_tsvector('simple', replace(folded, U&'\001e', ' betweentwotexts ')), 'betweentwotexts') AS words,
    lower(split_part(coalesce(language, ''), '-', 1)) AS own_language;
END;

-- The query that casefile makes of the same text: words and their other forms, "words in a row", beginning*, -excluded.
CREATE FUNCTION casefile_query(given text) RETURNS tsquery LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  whole tsquery;
  clause tsquery;
  part text[];
  terms text[];
  is_prefix boolean;
BEGIN
  FOR part IN
    SELECT regexp_matches(given, '([-−])?(?:["“”„«]([^"“”„«»]*)["“”»]?(\*)?|([^\s"“”«»„]+))', 'g')
  LOOP
    terms := regexp_split_to_array(casefile_fold(coalesce(part[2], part[4])), ' +');
    CONTINUE WHEN terms = '{""}';
    is_prefix := part[3] IS NOT NULL OR right(part[4], 1) = '*';
    clause := NULL;
    FOR place IN 1 .. cardinality(terms) LOOP
      -- A folded word has only letters and digits.
      clause := coalesce(clause <-> quote_literal(terms[place])::tsquery, quote_literal(terms[place])::tsquery);
    END LOOP;
    IF is_prefix THEN
      clause := (clause::text || ':*')::tsquery;
    ELSIF part[2] IS NULL AND cardinality(terms) = 1 THEN
      SELECT coalesce(clause || string_agg(DISTINCT quote_literal(stem), ' | ')::tsquery, clause) INTO clause
      FROM unnest('{"",da,de,es,fi,fr,hu,it,lt,nl,no,pt,ro,sv,tr}'::text[]) AS language,
        unnest(tsvector_to_array(casefile_words(terms[1], language))) AS stem
      WHERE stem LIKE '~%';
    END IF;
    IF part[1] IS NOT NULL THEN clause := !! clause; END IF;
    whole := coalesce(whole && clause, clause);
  END LOOP;
  RETURN whole;
END
$$;

-- One end of a date in words: `17 Apr 2020`, `c. 2019`, `2020s`, `17 Apr 2020, 06:30 UTC+06:00`. `pattern` is that of
-- to_char for the month.
CREATE FUNCTION casefile_print_point(written text, pattern text) RETURNS text LANGUAGE plpgsql STABLE AS $$
DECLARE
  point text := rtrim(split_part(written, 'T', 1), '?~%');
  clock text := substr(written, 12);
  year text := split_part(point, '-', 1);
  month text := split_part(point, '-', 2);
  day text := split_part(point, '-', 3);
BEGIN
  year := CASE
    WHEN year LIKE '%XX' THEN replace(year, 'X', '0') || '–' || replace(year, 'X', '9')
    ELSE replace(year, 'X', '0s')
  END;
  RETURN CASE WHEN written ~ '[~%]$' THEN 'c. ' ELSE '' END || CASE
    WHEN month = '' THEN year
    WHEN month = 'XX' THEN year || CASE day WHEN '' THEN ', month unknown' ELSE ', month and day unknown' END
    WHEN month > '20' THEN (ARRAY['spring', 'summer', 'autumn', 'winter'])[month::int - 20] || ' ' || year
    ELSE concat_ws(' ', ltrim(nullif(nullif(day, 'XX'), ''), '0'), to_char(make_date(2000, month::int, 1), pattern), year)
      || CASE day WHEN 'XX' THEN ', day unknown' ELSE '' END
      || CASE WHEN written LIKE '%T%' THEN ', ' || replace(regexp_replace(clock, '(Z|[+-].*)$', ' UTC\1'), 'Z', '') ELSE '' END
  END;
END
$$;

-- The words by which casefile finds an event: `17 Apr 2020, 17 April 2020, 2020-04-17`, and each year of a long time.
CREATE FUNCTION casefile_date_words(edtf text, earliest date, latest date) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT concat_ws(', ', string_agg(printed, ', ' ORDER BY place), years, edtf, split_part(edtf, 'T', 1))
  FROM
    (
      SELECT string_agg(year::text, ', ')
      FROM generate_series(extract(year FROM earliest)::int, extract(year FROM latest)::int) AS year
      HAVING count(*) BETWEEN 2 AND 100
    ) AS long_time (years)
    RIGHT JOIN (VALUES (1, 'Mon'), (2, 'FMMonth')) AS month (place, pattern) ON true,
    LATERAL (
      SELECT CASE
        WHEN strpos(edtf, '/') = 0 THEN casefile_print_point(edtf, pattern)
        WHEN start IN ('', '..') THEN 'until ' || casefile_print_point(stop, pattern)
        WHEN stop = '..' THEN 'from ' || casefile_print_point(start, pattern)
        WHEN stop = '' THEN 'from ' || casefile_print_point(start, pattern) || ', end unknown'
        ELSE casefile_print_point(start, pattern) || ' – ' || casefile_print_point(stop, pattern)
      END
      FROM split_part(edtf, '/', 1) AS start, split_part(edtf, '/', 2) AS stop
    ) AS ends (printed)
  GROUP BY years
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
  -- The language of the case, as its file states it.
  language text,
  -- The texts to search, with a date in words and every spelling of the people, organisations and places that it names.
  -- U+001E separates them.
  texts text NOT NULL,
  words tsvector NOT NULL GENERATED ALWAYS AS (casefile_words(casefile_fold(texts), language)) STORED,
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

  INSERT INTO records (case_id, record, id, position, earliest, latest, language, texts, body)
    SELECT case_id, record, id, position, days.earliest, days.latest, body ->> 'caseLanguage',
      concat_ws(U&'\001e', written, (
        SELECT string_agg(DISTINCT spelling, U&'\001e') FROM mentions
        WHERE (case_id, record, id) = (staged.case_id, staged.record, staged.id) AND NOT is_id
      ), CASE WHEN record = 'event' THEN casefile_date_words(body ->> 'date', days.earliest, days.latest) END), body
    FROM staged,
      LATERAL (
        SELECT coalesce(body ->> 'earliest', body #>> '{start,earliest}')::date,
          coalesce(body ->> 'latest', body #>> '{end,latest}')::date
      ) AS days (earliest, latest),
      LATERAL (
        SELECT string_agg(CASE jsonb_typeof(value)
          WHEN 'string' THEN value #>> '{}'
          -- The name of an author. In Chinese, Japanese and Korean the family name is first, without a space.
          WHEN 'object' THEN CASE
            WHEN concat(value ->> 'family', value ->> 'given') ~ '^[\u1100-\u11ff\u3005\u3041-\u9fff\uac00-\ud7a3]+$'
              THEN concat(value ->> 'family', value ->> 'given')
            ELSE concat_ws(' ', value ->> 'given', value ->> 'family')
          END
        END, U&'\001e' ORDER BY place) AS written
        FROM unnest(ARRAY[
            '$.title', '$.text', '$.law', '$.kind', '$.basis', '$.amount', '$.decisions[*].outcome', '$.tags[*]',
            '$.refs[*].quote', '$.refs[*].translation', '$.people[*].role', '$.organizations[*].role', '$.authors[*]',
            '$.editors[*]', '$.site', '$.container', '$.series', '$.documentNumber', '$.url', '$.doi', '$.isbn',
            '$.eprint', '$.role', '$.occupation', '$.nationality', '$ ? (@.record == "organization").country', '$.note'
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
