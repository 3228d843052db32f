import type { handleUnaryCall, ServiceDefinition } from '@grpc/grpc-js';
import type { ClusterInfo } from '@eventstore/db-client/generated/gossip_pb.js';
import type { SupportedMethods } from '@eventstore/db-client/generated/serverfeatures_pb.js';
import type { Empty } from '@eventstore/db-client/generated/shared_pb.js';
import { features, gossip, persistentService, streamsService } from './protocol.js';

/** The server whose observed behaviour this node shows. */
const SERVER_VERSION = '23.10.8';

/** The methods this node has: the client appends in batches and uses groups on `$all` only if they are listed. */
export const supportedMethods: handleUnaryCall<Empty, SupportedMethods> = (_, reply) => {
  const { create, delete: remove, getInfo, read } = persistentService;
  const methods = [...methodsOf(streamsService, []), ...methodsOf({ create, remove, getInfo, read }, ['all'])];
  reply(null, new features.SupportedMethods().setEventStoreServerVersion(SERVER_VERSION).setMethodsList(methods));
};

/** A cluster of one, always its own leader. */
export function clusterOf(address: string, port: () => number): handleUnaryCall<Empty, ClusterInfo> {
  return (_, reply) => {
    const member = new gossip.MemberInfo()
      .setIsAlive(true)
      .setState(gossip.MemberInfo.VNodeState.LEADER)
      .setHttpEndPoint(new gossip.EndPoint().setAddress(address).setPort(port()));
    reply(null, new gossip.ClusterInfo().setMembersList([member]));
  };
}

function methodsOf(service: ServiceDefinition, supported: string[]): InstanceType<typeof features.SupportedMethod>[] {
  return Object.values(service).map(({ path }) => {
    const [, serviceName = '', methodName = ''] = path.toLowerCase().split('/');
    return new features.SupportedMethod()
      .setServiceName(serviceName)
      .setMethodName(methodName)
      .setFeaturesList(supported);
  });
}
