"""Many articles at once: judged by several processes, remembered from run to run, compared with each other."""
