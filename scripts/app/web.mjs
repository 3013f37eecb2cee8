import { createServer } from "node:http";

/** Methods that something in the product answers. Next itself fails with 500 on TRACE before proxy.ts can refuse it. */
const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

process.env.NODE_ENV = "production";
const { default: next } = await import("next");

const port = Number(process.argv[2] ?? 3000);
const app = next({ dev: false, port });
const handle = app.getRequestHandler();
await app.prepare();

/** Answers without an end (app/api/events): they are ended with the server, or it would wait for them. */
const endless = new Set();

const server = createServer((request, response) => {
  if (request.url?.startsWith("/api/events")) {
    endless.add(response);
    response.once("close", () => endless.delete(response));
  }
  if (methods.includes(request.method)) return handle(request, response);
  request.resume();
  response.writeHead(405, { allow: methods.join(", ") }).end();
});
server.once("error", (error) => {
  console.error(`The web server cannot listen on port ${port}: ${error.code}.`);
  process.exit(1);
});
server.listen(port);

// Requests in hand are answered; idle connections are closed at once.
for (const signal of ["SIGTERM", "SIGINT"]) {
  process.once(signal, () => {
    server.close(() => process.exit(0));
    server.closeIdleConnections();
    for (const response of endless) response.destroy();
    setTimeout(() => process.exit(0), 5_000).unref();
  });
}
