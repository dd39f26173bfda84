declare module 'snowball-stemmers' {
  /** CommonJS: the exports arrive as the default import. */
  const snowball: {
    newStemmer(algorithm: 'arabic' | 'english' | 'french' | 'russian' | 'spanish'): {
      stem(word: string): string;
    };
  };
  export default snowball;
}
