/** A part of a figure that belongs to one zone of the protocol. */
export type Region = {
  readonly zone: string;
  /** Filled outlines, in the figure's own coordinates. */
  readonly fills: readonly string[];
  /** Limbs: thick lines. */
  readonly strokes?: readonly { readonly path: string; readonly width: number }[];
};

export type Figure = {
  readonly id: "face" | "front" | "back";
  readonly width: number;
  readonly height: number;
  /** Drawn in this order: what comes later lies on top. */
  readonly regions: readonly Region[];
  /** Lines that help to recognise it and belong to no zone. */
  readonly lines: readonly string[];
};

const face: Figure = {
  id: "face",
  width: 220,
  height: 262,
  regions: [
    {
      zone: "scalp",
      fills: ["M110 4C172 4 200 48 196 112L184 104C186 66 160 46 110 46C60 46 34 66 36 104L24 112C20 48 48 4 110 4Z"],
    },
    {
      zone: "face",
      fills: ["M110 50C160 50 180 72 181 112C182 168 152 240 110 256C68 240 38 168 39 112C40 72 60 50 110 50Z"],
    },
    { zone: "cheeks_chin", fills: ["M39 120C60 140 160 140 181 120C178 176 150 240 110 256C70 240 42 176 39 120Z"] },
    {
      zone: "forehead",
      fills: ["M42 96C46 66 68 52 110 52C152 52 174 66 178 96C156 84 134 84 122 98L98 98C86 84 64 84 42 96Z"],
    },
    {
      zone: "periorbital_outside_rim",
      fills: [
        "M46 118C52 96 86 92 97 112C98 130 56 140 46 118Z",
        "M174 118C168 96 134 92 123 112C122 130 164 140 174 118Z",
      ],
    },
    {
      zone: "inside_orbital_rim",
      fills: [
        "M57 116C64 105 82 104 90 115C82 125 64 126 57 116Z",
        "M163 116C156 105 138 104 130 115C138 125 156 126 163 116Z",
      ],
    },
    { zone: "nose", fills: ["M101 100L119 100L126 150C134 162 124 170 110 170C96 170 86 162 94 150Z"] },
    {
      zone: "upper_lip",
      fills: ["M82 178C94 171 126 171 138 178L140 190C128 184 116 187 110 189C104 187 92 184 80 190Z"],
    },
    {
      zone: "mucosa_lips_genital",
      fills: ["M82 193C94 188 104 190 110 192C116 190 126 188 138 193C128 208 92 208 82 193Z"],
    },
  ],
  lines: ["M64 115C70 110 78 110 84 115", "M136 115C142 110 150 110 156 115", "M100 226C106 229 114 229 120 226"],
};

const torso =
  "M66 94C76 88 124 88 134 94C142 99 141 112 138 128C133 154 132 172 137 200C139 218 136 236 128 246L72 246C64 236 61 218 63 200C68 172 67 154 62 128C59 112 58 99 66 94Z";
const limbs = [
  { path: "M60 106L44 200", width: 21 },
  { path: "M140 106L156 200", width: 21 },
  { path: "M83 246L79 392", width: 31 },
  { path: "M117 246L121 392", width: 31 },
];
const hands = [
  "M36 210C46 208 50 212 48 224C46 236 36 240 33 230C31 222 32 214 36 210Z",
  "M164 210C154 208 150 212 152 224C154 236 164 240 167 230C169 222 168 214 164 210Z",
];
const skull = "M100 8C118 8 126 22 124 38L76 38C74 22 82 8 100 8Z";

const front: Figure = {
  id: "front",
  width: 200,
  height: 412,
  regions: [
    { zone: "scalp", fills: [skull] },
    { zone: "face", fills: ["M77 41L123 41C123 56 112 70 100 70C88 70 77 56 77 41Z"] },
    { zone: "neck", fills: ["M89 70C94 74 106 74 111 70L113 86L87 86Z"] },
    { zone: "body", fills: [torso], strokes: limbs },
    { zone: "decolletage", fills: ["M87 88L113 88L136 96C130 114 116 124 100 126C84 124 70 114 64 96Z"] },
    { zone: "hands", fills: hands },
  ],
  lines: ["M100 150L100 205"],
};

const back: Figure = {
  id: "back",
  width: 200,
  height: 412,
  regions: [
    { zone: "scalp", fills: ["M100 8C118 8 126 22 124 40C122 58 112 68 100 68C88 68 78 58 76 40C74 22 82 8 100 8Z"] },
    { zone: "neck", fills: ["M89 66C94 71 106 71 111 66L113 86L87 86Z"] },
    { zone: "body", fills: [torso], strokes: limbs },
    { zone: "hands", fills: hands },
  ],
  lines: ["M100 100L100 225", "M78 118C84 126 90 128 94 126", "M122 118C116 126 110 128 106 126"],
};

export const figures: readonly Figure[] = [face, front, back];
