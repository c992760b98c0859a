import {
  getDocument,
  GlobalWorkerOptions,
  type PDFDocumentProxy,
  type RenderTask,
} from 'pdfjs-dist';
// oxlint-disable-next-line import/default -- Vite makes one of it
import PdfWorker from 'pdfjs-dist/build/pdf.worker.min.mjs?worker';

export type { PDFDocumentProxy, RenderTask };

/** Opens the document at an address. Nothing of it is run, and nothing else is asked for it. */
export function openPdf(url: string): ReturnType<typeof getDocument> {
  GlobalWorkerOptions.workerPort ??= new PdfWorker();
  return getDocument({
    url,
    withCredentials: true,
    isEvalSupported: false,
    useWasm: false,
    enableXfa: false,
    useSystemFonts: true,
  });
}
