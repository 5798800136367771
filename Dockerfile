# One image for every process of Callout: `web` (the default), `worker`, `migrate` or `callout …` by command.
FROM node:20-bookworm-slim AS build
WORKDIR /app
# Install scripts only serve the embedded PostgreSQL and the first build; the image uses neither.
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build && npm prune --omit=dev --ignore-scripts

FROM node:20-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY deploy/run-callout.sh /usr/local/bin/run-callout
USER node
EXPOSE 3000
ENTRYPOINT ["run-callout"]
CMD ["web"]
