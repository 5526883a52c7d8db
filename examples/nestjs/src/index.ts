import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.ts';

const { HOST = '127.0.0.1', PORT = '8080' } = process.env;

const app = await NestFactory.create(AppModule, { logger: ['error', 'warn'] });
app.enableShutdownHooks();
await app.listen(Number(PORT), HOST);
const url = await app.getUrl();
console.log(`Listening on ${url}. Try:\n\n  curl ${url}/api/users\n`);
