import { Controller, Get, HttpStatus, Inject, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '../access.js';
import { HealthDto, ReadinessDto } from './health.dto.js';
import { Readiness } from './readiness.js';

/** For those who keep the system running; tells nothing of projects. */
@ApiTags('Health')
@Public()
@Controller('health')
export class HealthController {
  constructor(@Inject(Readiness) private readonly readiness: Readiness) {}

  @Get()
  @ApiOperation({ operationId: 'health', summary: 'The process is up · 进程存活', description: 'Needs no token.' })
  @ApiResponse({ status: 200, type: HealthDto })
  health(): HealthDto {
    return { status: 'up' };
  }

  @Get('ready')
  @ApiOperation({
    operationId: 'readiness',
    summary: 'Stores answer and views follow · 就绪检查',
    description:
      'Red (503) while a store does not answer, a view stopped at an event, which is then named, or has been retrying for more than half a minute, or the deadlines were not all looked at for more than ten minutes. A deadline that alone could not be raised turns `deadlines` yellow only; so does a command that one stream does not take `reactions`. These are red when events are no longer answered on other streams. Needs no token.',
  })
  @ApiResponse({ status: 200, type: ReadinessDto })
  @ApiResponse({ status: 503, type: ReadinessDto, description: 'Red: `status` of what is the matter says why' })
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<ReadinessDto> {
    const answer = await this.readiness.check();
    void reply.header('cache-control', 'no-store');
    if (answer.status === 'red') void reply.status(HttpStatus.SERVICE_UNAVAILABLE);
    return answer;
  }
}
