import { Controller, Get, Headers, Param, Res } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Language } from '#domain/kernel/bilingual';
import { NotFound } from '#domain/kernel/refusal';
import { isRuleId, rule, RULES, type Rule } from '#domain/rules/rule';
import { languageOf } from '#platform/problem/problem';
import { Public } from '../../access.js';
import { ApiProblems } from '../../problem-responses.js';
import { RuleDto, RulesDto } from './rule.dto.js';

const LANGUAGE = {
  name: 'Accept-Language',
  required: false,
  description: 'zh or en',
  schema: { type: 'string' },
} as const;

/** The rules everybody is held to, for everybody to read. */
@ApiTags('Rules')
@Public()
@Controller('v1/rules')
export class RulesController {
  @Get()
  @ApiOperation({ operationId: 'listRules', summary: 'All rules · 规则目录', description: 'Needs no token.' })
  @ApiHeader(LANGUAGE)
  @ApiResponse({ status: 200, type: RulesDto })
  list(
    @Headers('accept-language') header: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): RulesDto {
    const language = chosen(header, reply);
    return { rules: RULES.map((one) => inLanguage(one, language)) };
  }

  @Get(':id')
  @ApiOperation({ operationId: 'getRule', summary: 'One rule · 规则', description: 'Needs no token.' })
  @ApiParam({ name: 'id', description: 'Rule id', example: 'R-53', schema: { type: 'string' } })
  @ApiHeader(LANGUAGE)
  @ApiResponse({ status: 200, type: RuleDto })
  @ApiProblems(404)
  one(
    @Param('id') id: string,
    @Headers('accept-language') header: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): RuleDto {
    if (!isRuleId(id)) throw new NotFound('rule', id.slice(0, 50));
    return inLanguage(rule(id), chosen(header, reply));
  }
}

function chosen(header: string | undefined, reply: FastifyReply): Language {
  const language = languageOf(header);
  void reply.header('content-language', language).header('vary', 'accept-language');
  return language;
}

function inLanguage({ id, clause, title, summary, inferred }: Rule, language: Language): RuleDto {
  return { id, clause, title: title[language], summary: summary[language], inferred: inferred === true };
}
