type Rgb = readonly [red: number, green: number, blue: number];

/** The association's colour made fit for text, buttons and chosen answers, in light and dark. */
export interface AccentColours {
  light: Accent;
  dark: Accent;
}

export interface Accent {
  /** For text, lines and outlines on the page. */
  accent: string;
  /** Behind a chosen answer. */
  tint: string;
  /** Of the main button, and the text on it. A light colour of the house keeps its shade and gets dark text. */
  fill: string;
  onFill: string;
}

export const lightPaper = '#ffffff';
export const darkPaper = '#172027';
export const lightInk = '#16212a';
const defaultAccent = '#0b5c73';
/** WCAG 2.2 asks 4.5 (1.4.3); a little more leaves room for the tint behind text. */
const leastContrast = 5.2;
/** Only a clearly light colour carries dark text. */
const leastContrastOfLightFill = 7;

/**
 * Darkens (light) or lightens (dark) a colour until text in it can be read on the page, and text of the page's
 * colour on it. Anything but `#rrggbb` gives the product's own colour.
 */
export function accentColours(accent: string | null): AccentColours {
  const wanted = rgbOf(accent !== null && /^#[0-9a-f]{6}$/i.test(accent) ? accent : defaultAccent);
  const white = rgbOf(lightPaper);
  const night = rgbOf(darkPaper);
  const onLight = until(wanted, white, [0, 0, 0]);
  const onDark = until(wanted, night, [255, 255, 255]);
  return {
    light: {
      accent: hexOf(onLight),
      tint: hexOf(mix(onLight, white, 0.92)),
      ...(ratio(wanted, rgbOf(lightInk)) >= leastContrastOfLightFill
        ? { fill: hexOf(wanted), onFill: lightInk }
        : { fill: hexOf(onLight), onFill: lightPaper }),
    },
    dark: {
      accent: hexOf(onDark),
      tint: hexOf(mix(onDark, night, 0.86)),
      fill: hexOf(onDark),
      onFill: darkPaper,
    },
  };
}

/** Contrast ratio of two colours, 1 to 21 (WCAG 2.2, definition of contrast ratio). */
export function contrastRatio(one: string, other: string): number {
  return ratio(rgbOf(one), rgbOf(other));
}

function until(colour: Rgb, paper: Rgb, towards: Rgb): Rgb {
  for (let share = 0; share < 1; share += 0.02) {
    const candidate = mix(colour, towards, share);
    if (ratio(candidate, paper) >= leastContrast) return candidate;
  }
  return towards;
}

function ratio(one: Rgb, other: Rgb): number {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** `share` of `other`, the rest of `one`. */
function mix(one: Rgb, other: Rgb, share: number): Rgb {
  const channel = (index: 0 | 1 | 2) => Math.round(one[index] * (1 - share) + other[index] * share);
  return [channel(0), channel(1), channel(2)];
}

function rgbOf(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

function hexOf(colour: Rgb): string {
  return `#${colour.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
