/** The ends of Persian surnames that some write as words of their own: `Panahi Zadeh` for `Panahizadeh`. */
const ends = '(?:z[ao]d(?:eh?|ah?)|pou?r|pur|ne[jz]h?ad|зад[аеэ]|зода|пур|не[жд]{1,2}ад|زاده|پور|نژاد)';

/** Such an end as a word. */
export const surnameEnd = new RegExp(`^${ends}$`, 'i');

/** A surname with such an end. */
export const joinedSurname = new RegExp(`.${ends}$`, 'i');

/** A text in which such an end may be a word. */
export const dividedSurname = new RegExp(`[\\s-]${ends}`, 'i');
