/** pdfmake's browser build has no types of its own; pdfWorker.ts says what it uses of it. */
declare module 'pdfmake/build/pdfmake' {
  const maker: unknown;
  export default maker;
}
