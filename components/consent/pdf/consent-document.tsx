import { Document, Page, Path, StyleSheet, Svg, Text, View } from "@react-pdf/renderer";
import type { ConsentDto } from "@/lib/consent/get-consent.schema";
import type { Mark } from "@/lib/consent/sign-consent.schema";
import { paperFont, plainLetters } from "./paper-font";
import type { PdfWords } from "./pdf-words";

const ink = "#1d2329";
const soft = "#525c66";
const styles = StyleSheet.create({
  page: {
    paddingTop: 48,
    paddingBottom: 60,
    paddingHorizontal: 54,
    fontFamily: paperFont,
    fontFeatureSettings: plainLetters,
    fontSize: 9.5,
    color: ink,
    lineHeight: 1.45,
  },
  head: { fontSize: 8, color: soft, marginBottom: 14 },
  foot: { position: "absolute", bottom: 28, left: 54, right: 54, fontSize: 7.5, color: soft },
  line: { marginBottom: 3 },
  strong: { fontWeight: 700 },
  // A line as high as its own letters, not as those around it.
  typed: { fontStyle: "italic", fontSize: 18, lineHeight: 1.4, marginBottom: 4 },
  block: { marginTop: 16, borderTopWidth: 0.5, borderTopColor: "#b9b2a6", paddingTop: 8 },
  row: { flexDirection: "row", gap: 8, marginBottom: 2 },
  term: { width: 150, color: soft },
  value: { flex: 1 },
  gaps: { marginBottom: 10, padding: 6, borderWidth: 0.5, borderColor: "#b9b2a6", color: soft },
  note: { marginTop: 6, padding: 6, borderWidth: 1, borderColor: "#a3212b", color: "#a3212b" },
});

type Line = { readonly term: string; readonly value: string };

const Lines = ({ lines }: { readonly lines: readonly Line[] }) => (
  <>
    {lines.map(({ term, value }) => (
      <View key={term} style={styles.row} wrap={false}>
        <Text style={styles.term}>{term}</Text>
        <Text style={styles.value}>{value}</Text>
      </View>
    ))}
  </>
);

/** A mark as it was made: strokes as lines, a typed name in slanted letters. */
function MarkOnPaper({ mark }: { readonly mark: Mark }) {
  if ("typed" in mark) return <Text style={styles.typed}>{mark.typed}</Text>;
  const { strokes, width, height } = mark;
  return (
    <Svg width={200} height={Math.min(120, (200 * height) / width)} viewBox={`0 0 ${width} ${height}`}>
      {strokes.map((points, index) => (
        <Path
          // biome-ignore lint/suspicious/noArrayIndexKey: the strokes of a signature never change their places
          key={index}
          d={points.map(({ x, y }, at) => `${at === 0 ? "M" : "L"}${x} ${y}`).join(" ")}
          stroke={ink}
          strokeWidth={2}
          fill="none"
        />
      ))}
    </Svg>
  );
}

/** A copy of a consent on A4: the exact text, each signature with name, time and meaning, every choice and tick, the hashes. */
export function ConsentDocument({ consent, words }: { readonly consent: ConsentDto; readonly words: PdfWords }) {
  const { text, clinicName, signerName, mark, witness, countersignature } = consent;
  return (
    <Document title={words.title} author={clinicName} language={consent.language}>
      <Page size="A4" style={styles.page}>
        <Text style={styles.head} fixed>
          {`${words.title}, ${clinicName}`}
        </Text>
        {words.gaps !== null && <Text style={styles.gaps}>{words.gaps}</Text>}
        {text.split("\n").map((line, index) => {
          const isHeading = index === 0 || /^\d+\. /.test(line);
          return (
            <Text
              // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a signed text never change their places
              key={index}
              style={isHeading ? [styles.line, styles.strong] : styles.line}
              minPresenceAhead={isHeading ? 40 : 0}
            >
              {line || " "}
            </Text>
          );
        })}
        <View style={styles.block}>
          <Text style={styles.strong}>{words.photosTitle}</Text>
          <Lines lines={words.photos} />
        </View>
        <View style={styles.block} wrap={false}>
          <Text style={styles.strong}>{`${words.signedBy} ${signerName}`}</Text>
          <MarkOnPaper mark={mark} />
          <Lines lines={words.signature} />
          {words.withdrawn !== null && <Text style={styles.note}>{words.withdrawn}</Text>}
        </View>
        {witness !== null && (
          <View style={styles.block} wrap={false}>
            <Text style={styles.strong}>{`${words.witness} ${witness.name}`}</Text>
            <MarkOnPaper mark={witness.mark} />
          </View>
        )}
        <View style={styles.block} wrap={false}>
          {countersignature === null || words.countersignature === null ? (
            <Text>{words.notCountersigned}</Text>
          ) : (
            <>
              <Text style={styles.strong}>{`${words.countersigned} ${countersignature.name}`}</Text>
              <Lines lines={words.countersignature} />
            </>
          )}
        </View>
        <View style={styles.block}>
          <Text style={styles.strong}>{words.ticksTitle}</Text>
          <Lines lines={words.ticks} />
        </View>
        <View style={styles.block} wrap={false}>
          <Text style={styles.strong}>{words.evidenceTitle}</Text>
          <Lines lines={words.evidence} />
        </View>
        <Text style={styles.foot} fixed render={({ pageNumber, totalPages }) => words.footOf(pageNumber, totalPages)} />
      </Page>
    </Document>
  );
}
