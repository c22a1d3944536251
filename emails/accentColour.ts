/** Used when an association chose no colour of its own. */
const standard = '#0b5a6f';

/**
 * Gives the colour of button and bar with the colour of the words on it: white or near-black, whichever contrasts most.
 * One of the two always reaches 4.5:1 (WCAG 2.2, relative luminance and contrast ratio).
 * @param chosen `#rrggbb`; null or anything else gives the standard colour
 */
export function accentColour(chosen: string | null): { background: string; text: string } {
  const background = chosen && /^#[0-9a-f]{6}$/i.test(chosen) ? chosen.toLowerCase() : standard;
  const light = luminance(background);
  const onWhite = 1.05 / (light + 0.05);
  const onBlack = (light + 0.05) / (luminance('#000000') + 0.05);
  return { background, text: onWhite >= onBlack ? '#ffffff' : '#000000' };
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
