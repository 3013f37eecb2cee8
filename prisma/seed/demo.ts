import { seedDemo } from "./seed-demo";

// Invitations name the server's address; the demo's are accepted at once.
process.env.NEXTAUTH_URL ??= "http://localhost:3000";

await seedDemo();
process.exit(0);
