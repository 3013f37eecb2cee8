import { createRequire } from "node:module";
import path from "node:path";
import { Font } from "@react-pdf/renderer";

/** The letters of a copy: Latin with every accent, Greek, Cyrillic and Devanagari. They come along in the file. */
export const paperFont = "Noto Sans";

/**
 * Every letter is one glyph: neither drawn together with its neighbour (ff in a hash) nor taken apart into letter and accents, which is
 * where lines are measured wrong and lose their last letter.
 */
export const plainLetters = { liga: 0, clig: 0, calt: 0, ccmp: 0 };

const styles = [
  { file: "400Regular/NotoSans_400Regular.ttf", fontWeight: 400, fontStyle: "normal" },
  { file: "700Bold/NotoSans_700Bold.ttf", fontWeight: 700, fontStyle: "normal" },
  { file: "400Regular_Italic/NotoSans_400Regular_Italic.ttf", fontWeight: 400, fontStyle: "italic" },
] as const;

/** Words longer than this, which are codes and addresses, may go on in the next line; no other word is divided. */
const longest = 30;
const piece = 10;

/** The pieces a line may end after. The empty ones between let it end there without a hyphen, which would be read as part of a code. */
function piecesOf(word: string): string[] {
  const letters = [...word];
  if (letters.length <= longest) return [word];
  const pieces: string[] = [];
  for (let at = 0; at < letters.length; at += piece) pieces.push(letters.slice(at, at + piece).join(""), "");
  return pieces.slice(0, -1);
}

let isRegistered = false;
function register(): void {
  if (isRegistered) return;
  isRegistered = true;
  // From the folder the product runs in: a bundle knows no package's files.
  const { resolve } = createRequire(path.join(process.cwd(), "package.json"));
  const fonts = styles.map(({ file, ...style }) => ({
    src: resolve(`@expo-google-fonts/noto-sans/${file}`),
    ...style,
  }));
  Font.register({ family: paperFont, fonts });
  Font.registerHyphenationCallback(piecesOf);
}

/**
 * A glyph keeps the letter it was first asked for by, for whoever copies text out of a paper. One that first comes as a part of another
 * (the i under the accents of Vietnamese) would keep none, in every paper after: so each is asked for by its own letter beforehand.
 */
let areLettersKnown = false;

/**
 * Loads the font of a copy, once.
 * @returns whether each of its styles has a letter for a code point
 */
export async function loadPaperFont(): Promise<(codePoint: number) => boolean> {
  register();
  const wanted = styles.map(({ fontWeight, fontStyle }) => ({ fontFamily: paperFont, fontWeight, fontStyle }));
  await Promise.all(wanted.map((one) => Font.load(one)));
  const loaded = wanted.flatMap((one) => Font.getFont(one).data ?? []);
  if (!areLettersKnown)
    for (const font of loaded) for (const letter of font.characterSet) font.glyphForCodePoint(letter);
  areLettersKnown = true;
  return (codePoint) => loaded.every((font) => font.hasGlyphForCodePoint(codePoint));
}
