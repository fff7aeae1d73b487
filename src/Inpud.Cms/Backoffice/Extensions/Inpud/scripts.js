const rightToLeft = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa']);

/**
 * @param {string} culture such as "ar" or "az-Arab"
 * @returns {'ltr' | 'rtl'}
 */
export const directionOf = (culture) => (rightToLeft.has(new Intl.Locale(culture).maximize().script) ? 'rtl' : 'ltr');
