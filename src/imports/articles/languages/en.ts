import type { ArticleLanguage } from './language.js';

export const en: ArticleLanguage = {
  tag: 'en',
  words: 'the, of, and, to, was, in, that, he, she, his, her, by, for, with, on, is, from, which, were, has',
  born: 'born, born on, born in',
  abbreviations:
    'mr, mrs, ms, mx, dr, prof, rev, hon, gen, col, lt, sgt, capt, cpl, cmdr, maj, adm, brig, pvt, pres, gov, sen, rep, supt, insp, det, ' +
    'st, mt, ft, v, vs, cf, e.g, i.e, viz, b, d, c, ca, fl, r, al, approx, messrs, mme, mlle, fr, sr, hrs, bt, lt.-gen, lt.-col, maj.-gen, brig.-gen, ' +
    'assoc, asst, dept, attn, incl, esp, ret, transl, trans, pseud',
  beforeNumbers:
    'no, nos, art, arts, p, pp, para, paras, vol, vols, ch, sec, fig, figs, ed, eds, cap, reg, res, jan, feb, mar, apr, jun, jul, aug, sep, ' +
    'sept, oct, nov, dec, b, d, op, rev, cl, s, ss, sch, pt, par, sect, app, ser, iss, bk, ext, circ',
  wiki: {
    images: 'file, image, media',
    categories: 'category',
    citations: {},
    parameters: {},
    quotations:
      'blockquote, quote, cquote, quotation, bquote, quote box, quotebox, poemquote, pull quote, rquote, verse translation, centered quote',
    footnoteLists:
      'reflist, references, refs, notelist, notes, notefoot, refbegin, refend, notelist-lr, notelist-ua, refend2',
    infoboxes: '',
    infobox: {},
  },
};
