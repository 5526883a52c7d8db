import { Controller, Get } from '@nestjs/common';

@Controller('healthz')
export class HealthController {
  @Get()
  get(): { readonly status: string } {
    return { status: 'ok' };
  }
}
