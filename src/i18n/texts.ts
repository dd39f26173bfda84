/** A part of a catalogue in another language: the same keys as in English, none missing and none left over. */
export type Texts<English> = Readonly<Record<keyof English, string>>;
