import { describe, expect, test } from "vitest";
import { schemeErrors, schemeOf } from "../support/quarter.ts";

const LEAST = "host: smtp.firm.cn, from: kpi@firm.cn";

describe("a password never stands in crm-kpi.yaml", () => {
  test.for([
    "password: hunter2-secret",
    "pass: hunter2-secret",
    "smtp_password: hunter2-secret",
    "密码: hunter2-secret",
    "授权码: hunter2-secret",
    "auth: { user: a, pass: hunter2-secret }",
    "api-token: hunter2-secret",
    "user: 'kpi:hunter2-secret'",
    "password-file: hunter2-secret",
    "password-list: hunter2-secret",
  ])("%s is refused with its line, and not repeated", (line) => {
    const errors = schemeErrors(`mail:\n  host: smtp.firm.cn\n  from: kpi@firm.cn\n  ${line}\n`);
    expect(errors.map(({ file, line }) => `${file}:${line}`)).toEqual(["crm-kpi.yaml:4"]);
    expect(errors[0]?.message.zh).toContain("密码");
    expect(JSON.stringify(errors)).not.toContain("hunter2");
  });

  test("nor in the server's name", () => {
    const errors = schemeErrors("mail:\n  host: smtps://kpi:hunter2@smtp.firm.cn\n  from: kpi@firm.cn\n");
    expect(errors.map(({ line }) => line)).toEqual([2]);
    expect(JSON.stringify(errors)).not.toContain("hunter2");
  });
});

test("a port behind the server's name is told where it stands; an address of IPv6 is none", () => {
  const errors = schemeErrors("mail:\n  host: smtp.firm.cn:465\n  from: kpi@firm.cn\n");
  expect(errors.map(({ line, message }) => `${line} ${message.zh}`)).toEqual(["2 端口号请另写在 port 中"]);
  expect(schemeOf("mail: { host: '::1', security: none, from: kpi@firm.cn }").mail?.host).toBe("::1");
});

describe("what is not written is the safe way", () => {
  test("TLS throughout, the sender's domain alone, one connection", () => {
    expect(schemeOf(`mail: { ${LEAST} }`).mail).toMatchObject({
      port: 465,
      security: "tls",
      domains: ["firm.cn"],
      connections: 1,
      rate: 30,
      encrypt: false,
    });
  });

  test("a firm without mail settings has none", () => {
    expect(schemeOf().mail).toBeNull();
  });

  test("a sender with a name", () => {
    const { mail } = schemeOf("mail: { host: smtp.firm.cn, from: 考核执行小组 <kpi@firm.cn> }");
    expect(mail?.from).toEqual({ name: "考核执行小组", address: "kpi@firm.cn" });
  });
});

describe("a setting that could lead a message astray is refused", () => {
  test.for([
    ["security: none", "本机"],
    ["leading-group: ['a@firm.cn, b@firm.cn']", "一个电子邮箱地址"],
    ['leading-group: ["a@firm.cn\\r\\nBcc: x@y.cn"]', "一个电子邮箱地址"],
    ['reply-to: "x <a@firm.cn>\\r\\nBcc: y@y.cn"', "应为邮箱地址"],
    ["domains: ['*']", "邮箱域名"],
    ["domains: []", "至少"],
    ["departments: { cleaning: a@firm.cn }", "cleaning"],
    ["subject: 'for {everybody}'", "{ } 中只能写"],
    ["rate: 0", "至少"],
  ] as const)("%s", ([line, says]) => {
    const errors = schemeErrors(`mail:\n  host: smtp.firm.cn\n  from: kpi@firm.cn\n  ${line}\n`);
    expect(errors.length).toBeGreaterThan(0);
    expect(errors.map(({ message }) => message.zh).join()).toContain(says);
  });
});
