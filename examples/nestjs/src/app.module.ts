import { Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { createTokenManager } from 'evertoken';
import { zoom } from 'evertoken/zoom';
import { EvertokenModule } from './evertoken.module.ts';
import { HealthController } from './health.controller.ts';
import { TokenErrorFilter } from './token-error.filter.ts';
import { UsersController } from './users.controller.ts';
import { zoomApp } from './zoom-app.ts';

@Module({
  imports: [EvertokenModule.forRoot({ tokens: createTokenManager({ provider: zoom(zoomApp) }) })],
  controllers: [HealthController, UsersController],
  providers: [{ provide: APP_FILTER, useClass: TokenErrorFilter }],
})
export class AppModule {}
