import { getInstallation } from "../../state/app-installation";
import { gid, idOf } from "../../state/gid";
import { refused } from "../../state/store-error";
import type { StoreState } from "../../state/types/store";
import {
  enumOfTopic,
  getSubscription,
  listSubscriptions,
  subscribe,
  topicOfEnum,
  unsubscribe,
  type Subscription,
} from "../../webhooks/subscriptions";
import { subscriptionError } from "../../webhooks/topic-scopes";
import type { PageArgs } from "../connections";
import { typed, type TypeResolvers } from "../context";
import { listConnection } from "../list-connection";
import { attempt } from "../user-errors";

type Input = { uri?: string | null; callbackUrl?: string | null };

function fullUrl({ app }: StoreState, uri: string): string {
  return uri.startsWith("/") ? app.appUrl + uri : uri;
}

export const webhookTypes: Record<string, TypeResolvers> = {
  WebhookSubscription: {
    topic: ({ topic }: Subscription) => enumOfTopic(topic),
    uri: ({ uri }: Subscription, _args, { state }) => fullUrl(state, uri),
    callbackUrl: ({ uri }: Subscription, _args, { state }) => fullUrl(state, uri),
    endpoint: ({ uri }: Subscription, _args, { state }) =>
      typed("WebhookHttpEndpoint", { callbackUrl: fullUrl(state, uri) }),
    apiVersion: (_subscription, _args, { state }) => ({
      handle: state.app.apiVersion,
      displayName: state.app.apiVersion,
      supported: true,
    }),
    createdAt: ({ created_at }: Subscription) => created_at,
    updatedAt: ({ created_at }: Subscription) => created_at,
    format: () => "JSON",
    includeFields: () => [],
    metafieldNamespaces: () => [],
    filter: () => null,
    name: () => null,
  },
  QueryRoot: {
    webhookSubscription: (_root, { id }: { id: string }, { state }) => getSubscription(state, idOf(id)) ?? null,
    // As on Shopify, the API does not list subscriptions of the app's configuration.
    webhookSubscriptions: (_root, args: PageArgs & { topics?: string[] | null }, { state }) =>
      listConnection(
        args,
        listSubscriptions(state, { source: "api" }).filter(
          ({ topic }) => !args.topics?.length || args.topics.includes(enumOfTopic(topic)),
        ),
      ),
  },
  Mutation: {
    webhookSubscriptionCreate: (_root, args: { topic: string; webhookSubscription: Input }, { state }) =>
      attempt({ webhookSubscription: null as Subscription | null }, () => {
        const uri = args.webhookSubscription.uri ?? args.webhookSubscription.callbackUrl;
        if (!uri) throw refused("Address can't be blank", "uri");
        const topic = topicOfEnum(args.topic);
        const error = subscriptionError(state.app, topic, getInstallation(state)?.scopes ?? []);
        if (error) throw refused(error, "topic");
        return { webhookSubscription: subscribe(state, topic, uri, "api") };
      }),
    webhookSubscriptionDelete: (_root, { id }: { id: string }, { state }) =>
      attempt({ deletedWebhookSubscriptionId: null as string | null }, () => {
        if (!unsubscribe(state, idOf(id))) throw refused("Webhook subscription does not exist", "id");
        return { deletedWebhookSubscriptionId: gid("WebhookSubscription", idOf(id)) };
      }),
  },
};
